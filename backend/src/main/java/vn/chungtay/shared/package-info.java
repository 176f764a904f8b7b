/**
 * What every room stands on: problems in two languages, the laws of HTTP (unknown parameters, entity tags, dry runs,
 * repeats, limits, traces), reading by SQL with keyset pages, lists as files, the log of transitions, and imports by file. It knows no
 * feature.
 */
package vn.chungtay.shared;
