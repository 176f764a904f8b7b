/**
 * What every room stands on: problems in two languages, the laws of HTTP (unknown parameters, entity tags, dry runs),
 * reading by SQL with keyset pages, the log of transitions, and imports by file. It knows no feature.
 */
package vn.chungtay.shared;
