package vn.chungtay.operations;

/**
 * What long work is.
 *
 * @param kind as a code
 * @param alone what must not run twice at once has the same word; null: it may
 * @param record the address of the record it is about
 * @param step the code of its first step
 */
public record Beginning(String kind, String alone, String record, String step) {}
