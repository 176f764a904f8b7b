package vn.chungtay.sessions;

/** Why an activity did not take place. */
public enum CancelReason {
    WEATHER,
    HEALTH,
    SCHEDULE,
    OTHER
}
