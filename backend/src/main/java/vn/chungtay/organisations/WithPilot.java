package vn.chungtay.organisations;

/** Whether a pilot school takes part in what is counted. */
public enum WithPilot {
    WITH,
    WITHOUT
}
