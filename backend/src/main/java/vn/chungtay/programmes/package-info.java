/**
 * The movement itself: its phases with their quotas, the school years, the themes, and the words that plans and sessions share.
 * The department keeps them, by form and by file.
 * It uses {@code shared}, {@code files}, {@code access}, {@code audit} and {@code organisations}.
 */
package vn.chungtay.programmes;
