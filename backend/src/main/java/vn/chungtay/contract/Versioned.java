package vn.chungtay.contract;

/** A view of a record that can be written: its {@code etag} is what If-Match wants back. */
public interface Versioned {

    String etag();
}
