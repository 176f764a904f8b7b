package vn.chungtay.pilots;

/** How far a unit is with the pilot schools of a phase: as its selection, or that it has none. */
public enum PilotUnitState {
    NOT_BEGUN,
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED
}
