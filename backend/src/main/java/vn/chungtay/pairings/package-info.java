/**
 * Who works with whom: pairings from proposal to end, the agreements signed under them, and who had signed on any day. It uses
 * {@code shared}, {@code files}, {@code contract}, {@code access}, {@code audit}, {@code organisations} and {@code programmes}.
 */
package vn.chungtay.pairings;
