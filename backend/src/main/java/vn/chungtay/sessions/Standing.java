package vn.chungtay.sessions;

/** What a reported activity stands as on a day: inside the figure, or beside it. */
public enum Standing {
    COUNTED,
    UNCONFIRMED
}
