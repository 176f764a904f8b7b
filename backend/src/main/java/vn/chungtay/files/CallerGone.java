package vn.chungtay.files;

/** Whoever asked for a file has closed the connection. */
public final class CallerGone extends RuntimeException {

    CallerGone(Exception gone) {
        super(gone);
    }
}
