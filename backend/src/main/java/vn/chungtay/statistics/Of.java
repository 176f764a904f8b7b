package vn.chungtay.statistics;

/** What of contributions is added up, where they are not counted themselves; named as the parameter names it. */
enum Of {
    quantity("c.quantity"),
    value("coalesce(c.value_vnd, 0)");

    final String column;

    Of(String column) {
        this.column = column;
    }
}
