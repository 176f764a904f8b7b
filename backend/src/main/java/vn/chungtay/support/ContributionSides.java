package vn.chungtay.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What decides who may do what with a contribution now. Where sponsors alone give, nobody of the programme speaks for them: a receiver
 * keeps the record for them, and another person of it gives the receiver's word.
 *
 * @param awaited the receivers that have not given their word
 * @param acting the parties the viewer may act for today
 * @param deliveredBy whose word the giver's is; null while pledged
 */
record ContributionSides(
        ContributionStatus status,
        LocalDate date,
        Collection<UUID> givers,
        Collection<UUID> receivers,
        Collection<UUID> awaited,
        Set<UUID> acting,
        String deliveredBy,
        String createdBy) {

    boolean sponsorsAlone() {
        return givers.isEmpty();
    }

    boolean actsForGiver() {
        return givers.stream().anyMatch(acting::contains);
    }

    boolean actsForReceiver() {
        return receivers.stream().anyMatch(acting::contains);
    }

    /** Whether the viewer keeps the record for those who give. */
    boolean speaksForGiver() {
        return sponsorsAlone() ? actsForReceiver() : actsForGiver();
    }

    /** Whether the person has given the giver's word, or begun the record for it. */
    boolean giversWordIsOf(String personId) {
        return personId.equals(deliveredBy) || personId.equals(createdBy);
    }
}
