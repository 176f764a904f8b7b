package vn.chungtay.organisations;

/** How exact a number of pupils is: counted, over it, or nearly it. */
enum PupilsQualifier {
    EXACT,
    OVER,
    NEARLY
}
