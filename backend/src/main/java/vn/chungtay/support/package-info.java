/**
 * Support: what organisations, and sponsors with them, gave to others, from pledged to received, and what it stood as on every day: the one
 * source of every figure about it. It uses {@code shared}, {@code files}, {@code contract}, {@code access}, {@code audit},
 * {@code organisations}, {@code attachments} and {@code programmes}.
 */
package vn.chungtay.support;
