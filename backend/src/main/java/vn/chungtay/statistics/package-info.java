/**
 * The figures of the movement: each is computed from the very condition of the list behind it, as of a day, with the viewer's rights.
 * It uses the rooms whose records it counts: {@code organisations}, {@code pairings}, {@code sessions}, {@code pilots}.
 */
package vn.chungtay.statistics;
