/**
 * The schools a unit picks as models in a phase: drafted slot by slot, submitted whole, approved above, and later replaced but never
 * removed, so that an approved selection satisfies its quota at every moment. It uses {@code shared}, {@code files}, {@code contract},
 * {@code access}, {@code audit}, {@code organisations}, {@code programmes} and {@code sessions}, whose counted activities tell what
 * speaks for a school and whom a pilot school guides.
 */
package vn.chungtay.pilots;
