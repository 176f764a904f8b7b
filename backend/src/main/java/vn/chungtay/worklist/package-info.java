/**
 * What waits for me: each room says what of its records waits for whom, and this room shows it as one list. It uses the rooms of {@code organisations},
 * {@code pairings}, {@code plans}, {@code sessions}, {@code support}, {@code liveliness} and {@code pilots}.
 */
package vn.chungtay.worklist;
