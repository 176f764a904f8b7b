package vn.chungtay.pairings;

/** What can be done to a pairing; the words of the contract. */
enum PairingAction {
    accept,
    decline,
    withdraw,
    end
}
