package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Ids;

/**
 * Successions that are recorded together, by a person, a file or the reform: each once however often it is said, and every predecessor
 * that does not go on ended by one of them alone.
 */
final class SuccessionRun {

    private record Pair(UUID from, UUID to, LocalDate on) {}

    private final Organisations organisations;
    private final Successions successions;
    private final Scope scope;
    private final Map<UUID, LocalDate> lastDays = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();
    private final Map<Pair, Succession> recorded = new HashMap<>();

    SuccessionRun(Organisations organisations, Successions successions, Scope scope) {
        this.organisations = organisations;
        this.successions = successions;
        this.scope = scope;
    }

    /** Learns what is recorded already of these predecessors; before {@link #add}, a batch at a time. */
    void learn(Set<UUID> predecessors) {
        recorded.clear();
        successions.from(predecessors).forEach(one -> recorded.put(new Pair(one.from(), one.to(), one.on()), one));
    }

    /**
     * Why an organisation cannot end for a succession on a day, as a code; none when it can, or has ended for it.
     *
     * @param from with all its versions
     */
    Optional<String> refusal(Organisation from, LocalDate on) {
        LocalDate lastDay = on.minusDays(1);
        LocalDate until = lastDays.getOrDefault(from.id(), from.lastDay());
        if (until != null) {
            return until.equals(lastDay) ? Optional.empty() : Optional.of("SUCCESSION_ENDED_OTHERWISE");
        }
        LocalDate began = from.last().validFrom();
        return began != null && began.isAfter(lastDay) ? Optional.of("VERSION_OUT_OF_ORDER") : Optional.empty();
    }

    /** Records one, or states anew the one that there is; the predecessor ends with {@link #finish} when {@code ends}. */
    UUID add(Organisation from, UUID to, LocalDate on, Succession.Portion portion, boolean ends) {
        Succession one = recorded.get(new Pair(from.id(), to, on));
        if (one == null) {
            one = new Succession(Ids.next(), from.id(), to, on, portion);
            successions.persist(one);
            recorded.put(new Pair(from.id(), to, on), one);
        } else {
            one.restate(portion);
        }
        if (ends) {
            successors.computeIfAbsent(from.id(), unseen -> new HashSet<>()).add(to);
            if (from.lastDay() == null) {
                lastDays.put(from.id(), on.minusDays(1));
            }
        }
        return one.id();
    }

    Set<UUID> ending() {
        return lastDays.keySet();
    }

    /** Ends whoever does not go on, in one statement. @return what other rooms are to hear; none when nobody ends now */
    Optional<OrganisationsEnded> finish(UUID pilotReplacement) {
        organisations.flush();
        organisations.endAll(lastDays);
        List<OrganisationsEnded.End> ends = lastDays.entrySet().stream()
                .map(one -> new OrganisationsEnded.End(
                        one.getKey(), one.getValue(), Set.copyOf(successors.get(one.getKey())), pilotReplacement))
                .toList();
        return ends.isEmpty() ? Optional.empty() : Optional.of(new OrganisationsEnded(scope, ends));
    }
}
