package vn.chungtay.pairings;

/** Whether two units or two schools are paired; there is no mixture. */
public enum PairingKind {
    UNIT,
    SCHOOL
}
