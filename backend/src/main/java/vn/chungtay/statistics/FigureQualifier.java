package vn.chungtay.statistics;

/** How exact a number of the time before the system is: counted, over it, or nearly it. */
enum FigureQualifier {
    EXACT,
    OVER,
    NEARLY
}
