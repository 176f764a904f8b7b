/**
 * The figures of the movement: each is computed from the very condition of the list behind it, as of a day, with the viewer's rights.
 * Beside a figure stand its target and what was reported of the time before the system. It uses the rooms whose records it counts:
 * {@code organisations}, {@code programmes}, {@code pairings}, {@code sessions}, {@code support}, {@code pilots}.
 */
package vn.chungtay.statistics;
