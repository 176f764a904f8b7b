package vn.chungtay.sessions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What decides who may do what with a record now.
 *
 * @param awaited the partners that have not confirmed
 * @param acting the parties the viewer may act for today
 * @param reportedBy whose word the host's is; null while planned
 */
record SessionSides(
        SessionStatus status,
        LocalDate date,
        UUID host,
        Collection<UUID> awaited,
        Set<UUID> acting,
        String reportedBy,
        String createdBy) {

    boolean actsForHost() {
        return acting.contains(host);
    }

    boolean actsForPartner() {
        return acting.stream().anyMatch(party -> !party.equals(host));
    }

    /** Whether the person has given the host's word, or begun the record for it. */
    boolean hostsWordIsOf(String personId) {
        return personId.equals(reportedBy) || personId.equals(createdBy);
    }
}
