package vn.chungtay.shared;

import java.util.function.Consumer;

/** How this request wants the list that is about to be read; the room of files knows it. */
public interface ListAsked {

    /** All rows of a list, one after another, read while they are taken. */
    interface Rows {

        void each(Consumer<Object> take);
    }

    /** Whether all of it is wanted, to be written as a file. */
    boolean asFile();

    /** Whether the rows are to be counted. */
    boolean counted();

    /** Leaves the whole list to be read when it is written. */
    void leave(Rows all);
}
