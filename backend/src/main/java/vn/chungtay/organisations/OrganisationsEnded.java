package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;

/**
 * Organisations come to an end, one of them or a whole map of units. It is told within the transaction that ends them, so that what other
 * rooms make of it stands or falls with it; who will not have it refuses.
 */
public record OrganisationsEnded(Scope scope, List<End> ends) {

    /**
     * One that ends.
     *
     * @param lastDay its last day
     * @param successors who takes over on the day after; none when it is simply closed
     * @param pilotReplacement the school that takes its places among the pilot schools, or null
     */
    public record End(UUID organisation, LocalDate lastDay, Set<UUID> successors, UUID pilotReplacement) {

        /** Whether others take over, as a reform or a merger has it. */
        public boolean succeeded() {
            return !successors.isEmpty();
        }

        public LocalDate dayAfter() {
            return lastDay.plusDays(1);
        }
    }

    public Collection<UUID> organisations() {
        return ends.stream().map(End::organisation).collect(Collectors.toSet());
    }
}
