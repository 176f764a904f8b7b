package vn.chungtay.files;

import jakarta.enterprise.context.RequestScoped;
import vn.chungtay.shared.ListAsked;

/** The form in which this request wants its list: known before the operation runs, read where the list is read and where it is written. */
@RequestScoped
public class ListForm implements ListAsked {

    private ListFormat format = ListFormat.JSON;
    private Class<?> rowType;
    private boolean counted;
    private Rows rows;

    /** Null when the caller takes none of them. */
    ListFormat format() {
        return format;
    }

    void want(ListFormat wanted) {
        format = wanted;
    }

    /** Whether it is wanted as the operation itself gives it. */
    public boolean asJson() {
        return format == ListFormat.JSON;
    }

    /** The operation that runs gives a list of such rows. */
    public void listing(Class<?> type) {
        rowType = type;
    }

    Class<?> rowType() {
        return rowType;
    }

    @Override
    public boolean asFile() {
        return rowType != null && (format == ListFormat.CSV || format == ListFormat.XLSX);
    }

    public void count() {
        counted = true;
    }

    @Override
    public boolean counted() {
        return counted;
    }

    @Override
    public void leave(Rows all) {
        rows = all;
    }

    /** Null when the list was read as a page. */
    Rows rows() {
        return rows;
    }
}
