/**
 * The laws that hold for every operation, and their description in the contract: unknown parameters, bodies and their limits, dry runs,
 * repeats, entity tags, how often one may ask, traces, problems. It uses {@code shared} and {@code files} and knows no feature.
 */
package vn.chungtay.contract;
