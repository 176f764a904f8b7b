package vn.chungtay.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Consumer;

/** How this request wants its list: counted, as a file. Known before the operation runs, read where the list is read. */
@RequestScoped
class ListAsked {

    /** All rows of a list, one after another, read while they are taken. */
    interface Rows {

        void each(Consumer<Object> take);
    }

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

    /** The operation that runs gives a list of such rows. */
    void listing(Class<?> type) {
        rowType = type;
    }

    Class<?> rowType() {
        return rowType;
    }

    boolean asFile() {
        return rowType != null && (format == ListFormat.CSV || format == ListFormat.XLSX);
    }

    void count() {
        counted = true;
    }

    boolean counted() {
        return counted;
    }

    /** Leaves the whole list to be read when it is written. */
    void leave(Rows all) {
        rows = all;
    }

    /** Null when the list was read as a page. */
    Rows rows() {
        return rows;
    }
}
