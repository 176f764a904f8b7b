/**
 * Units and schools through time: what each was called and whom it belonged to, on any day; who took over from whom, and what each says of
 * itself for a school year; the tree that scopes and figures stand on; search that ignores accents. That some have ended it tells the rooms
 * above ({@link vn.chungtay.organisations.OrganisationsEnded}). It uses {@code shared}, {@code files}, {@code contract}, {@code access} and {@code audit}, and gives access
 * its look-up of a caller's organisations.
 */
package vn.chungtay.organisations;
