/**
 * The joint plan of a pairing for a school year: lines that both sides edit, the word of each, and the approval of those above. It uses
 * {@code shared}, {@code contract}, {@code access}, {@code audit}, {@code organisations}, {@code programmes} and {@code pairings}.
 */
package vn.chungtay.plans;
