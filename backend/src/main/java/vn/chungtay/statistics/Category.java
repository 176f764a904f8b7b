package vn.chungtay.statistics;

/** Who came to a session; people-times, not people. */
enum Category {
    MANAGERS("c.managers"),
    TEACHERS("c.teachers"),
    STAFF("c.staff"),
    PUPILS("c.pupils");

    final String column;

    Category(String column) {
        this.column = column;
    }
}
