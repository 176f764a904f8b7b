/**
 * Who did what, for which organisation, and when. Changes write their own events, by a trigger on every table; this room tells the triggers
 * who is calling, keeps refused attempts and readings of persons' data, seals all of it into a chain, and shows it: the trail to the
 * auditor, a record's history to the room of that record. It uses {@code shared}, {@code contract} and {@code access} and knows no feature.
 */
package vn.chungtay.audit;
