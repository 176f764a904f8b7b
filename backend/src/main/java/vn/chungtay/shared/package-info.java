/**
 * What every room stands on: refusals and their sentences in two languages, changes in one transaction, reading by SQL with keyset pages,
 * the log of transitions, ids and days. It knows no feature.
 */
package vn.chungtay.shared;
