package vn.chungtay.reform;

/** The files of a reform, in the order in which they are shown. */
enum ReformPart {
    units,
    successions,
    schools
}
