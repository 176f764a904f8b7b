/**
 * The movement itself: its phases with their quotas, the school years, the themes, and the words that plans and sessions share.
 * It uses {@code shared}, {@code access} and {@code organisations}.
 */
package vn.chungtay.programmes;
