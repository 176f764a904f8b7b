/**
 * The figures of the movement: each is computed from the very condition of the list behind it, as of a day, with the viewer's rights.
 * Beside a figure stand its target and what was reported of the time before the system. And how pairings fare: their picture, their milestones, what each side did for the other, which have fallen silent, and the nudges that ask them to
 * meet again. It uses the rooms whose records it counts: {@code organisations}, {@code programmes}, {@code pairings}, {@code plans},
 * {@code sessions}, {@code support}, {@code pilots}.
 */
package vn.chungtay.statistics;
