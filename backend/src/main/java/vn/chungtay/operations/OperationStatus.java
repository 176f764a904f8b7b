package vn.chungtay.operations;

/** How long work stands. */
enum OperationStatus {
    RUNNING,
    SUCCEEDED,
    FAILED
}
