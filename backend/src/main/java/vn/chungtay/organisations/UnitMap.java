package vn.chungtay.organisations;

/** On which map a record belongs to units: those its parties stood under on the record's day, or stand under today. */
public enum UnitMap {
    then,
    now
}
