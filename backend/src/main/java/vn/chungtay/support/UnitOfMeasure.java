package vn.chungtay.support;

/** In what a quantity is counted. Titles are not copies, and awards are not pupils: different ones are never added up. */
public enum UnitOfMeasure {
    TITLE,
    COPY,
    AWARD,
    ITEM,
    SET,
    VND
}
