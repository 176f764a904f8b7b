/**
 * The record of a joint activity, from planned to confirmed, and what it stood as on every day: the one source of every figure about
 * sessions. It uses {@code shared}, {@code files}, {@code contract}, {@code access}, {@code audit}, {@code organisations},
 * {@code programmes}, {@code pairings} and {@code plans}.
 */
package vn.chungtay.sessions;
