package vn.chungtay.reform;

/** The steps in the life of a reform. */
enum ReformAction {
    preview,
    apply,
    discard
}
