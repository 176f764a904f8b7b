package vn.chungtay.access;

import java.util.UUID;

/**
 * An organisation a person belongs to, as of today.
 *
 * @param kind as the room of organisations names it
 * @param ended whether it has ended: its people are its viewers from then on
 */
public record MemberOrganisation(
        UUID id, String code, String name, String kind, String zone, boolean root, boolean ended) {

    /** Whether it is a partner outside the city. */
    public boolean outside() {
        return kind.equals("EXTERNAL");
    }
}
