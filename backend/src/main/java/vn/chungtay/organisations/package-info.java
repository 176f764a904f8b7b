/**
 * Units and schools through time: what each was called and whom it belonged to, on any day; the tree that scopes and figures stand on;
 * search that ignores accents. It uses {@code shared}, {@code files}, {@code contract}, {@code access} and {@code audit}, and gives access
 * its look-up of a caller's organisations.
 */
package vn.chungtay.organisations;
