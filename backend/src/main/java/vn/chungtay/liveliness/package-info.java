/**
 * How pairings fare: their picture, their milestones, what each side did for the other, which have fallen silent, and the nudges that ask them
 * to meet again. It reads what was counted in {@code sessions} and {@code support}, and the rooms {@code organisations}, {@code programmes},
 * {@code pairings} and {@code plans}.
 */
package vn.chungtay.liveliness;
