package vn.chungtay.pairings;

/** Why a pairing ended. One that was an error counts nowhere from that day on. */
public enum PairingEndReason {
    MUTUAL,
    INACTIVE,
    REFORM,
    ERROR
}
