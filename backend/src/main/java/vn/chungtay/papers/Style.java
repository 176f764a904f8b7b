package vn.chungtay.papers;

/** How a line is set, in points; all of it is Times New Roman in black. */
record Style(int size, boolean bold, boolean italic) {

    static final int BODY = 14;
    static final int MIDDLE = 13;
    static final int SMALL = 12;
    static final int LIST = 11;

    static Style of(int size) {
        return new Style(size, false, false);
    }

    Style withBold() {
        return new Style(size, true, italic);
    }

    Style withItalic() {
        return new Style(size, bold, true);
    }
}
