package vn.chungtay.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * that does not go on ended by one of them alone. They are written with {@link #finish}: whether the shares of one fit together is known
 * when the last of them is said.
 */
final class SuccessionRun {

    /** A predecessor on the day on which others take over from it. */
    record Parting(UUID from, LocalDate on) {}

    /** More than the whole of a predecessor would go over. */
    record Excess(Parting parting, String predecessor, BigDecimal sum) {}

    private record Taking(UUID id, Succession.Portion portion, boolean recorded, boolean said) {}

    private final Organisations organisations;
    private final Successions successions;
    private final Scope scope;
    private final Map<UUID, LocalDate> lastDays = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();
    private final Map<Parting, Map<UUID, Taking>> takings = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, UUID> pilotReplacements = new HashMap<>();

    SuccessionRun(Organisations organisations, Successions successions, Scope scope) {
        this.organisations = organisations;
        this.successions = successions;
        this.scope = scope;
    }

    /** Learns what is recorded already of these predecessors; before {@link #add}, a batch at a time. */
    void learn(Set<UUID> predecessors) {
        successions.from(predecessors).forEach(one -> of(new Parting(one.from(), one.on()))
                .putIfAbsent(one.to(), new Taking(one.id(), one.portion(), true, false)));
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

    /** Whether the two are of kinds of which the one can take over from the other; of one that is not there on its day it is not asked. */
    static boolean ofAKind(Organisation from, Organisation to, LocalDate on) {
        Optional<OrganisationVersion> before = from.on(on.minusDays(1));
        Optional<OrganisationVersion> after = to.on(on);
        return before.isEmpty()
                || after.isEmpty()
                || after.get().facts().kind().succeeds(before.get().facts().kind());
    }

    /** Says one, or states anew the one that there is; the predecessor ends when {@code ends}. */
    UUID add(Organisation from, UUID to, LocalDate on, Succession.Portion portion, boolean ends) {
        Taking taking = of(new Parting(from.id(), on))
                .merge(
                        to,
                        new Taking(Ids.next(), portion, false, true),
                        (known, said) -> new Taking(known.id(), portion, known.recorded(), true));
        from.on(on.minusDays(1))
                .map(OrganisationVersion::facts)
                .ifPresent(facts -> names.put(from.id(), facts.name() + " (" + facts.code() + ')'));
        if (ends) {
            successors.computeIfAbsent(from.id(), unseen -> new HashSet<>()).add(to);
            if (from.lastDay() == null) {
                lastDays.put(from.id(), on.minusDays(1));
            }
        }
        return taking.id();
    }

    /**
     * Names the school that takes the places of a predecessor among the pilot schools.
     *
     * @return whether it is the one that was named of it before, if any was
     */
    boolean replacesAsPilot(UUID from, UUID school) {
        UUID named = pilotReplacements.putIfAbsent(from, school);
        return named == null || named.equals(school);
    }

    /** Of whom more than the whole would go over. A share is kept to four digits: rounding alone makes no excess. */
    List<Excess> excesses() {
        List<Excess> excesses = new ArrayList<>();
        takings.forEach((parting, those) -> {
            if (those.values().stream().noneMatch(Taking::said)) {
                return;
            }
            List<BigDecimal> shares = those.values().stream()
                    .map(taking -> taking.portion().share())
                    .filter(share -> share != null)
                    .toList();
            BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE.add(Succession.ROUNDED.multiply(BigDecimal.valueOf(shares.size())))) > 0) {
                excesses.add(new Excess(parting, names.getOrDefault(parting.from(), ""), sum));
            }
        });
        return excesses;
    }

    /** Forgets what was said of a predecessor on a day: it goes on. */
    void leaveOut(Parting parting) {
        takings.remove(parting);
        lastDays.remove(parting.from());
        successors.remove(parting.from());
    }

    Set<UUID> ending() {
        return lastDays.keySet();
    }

    /** Writes what was said, and ends whoever does not go on, in one statement. @return what other rooms are to hear; none when nobody ends now */
    Optional<OrganisationsEnded> finish() {
        write();
        organisations.flush();
        organisations.endAll(lastDays);
        return wanted();
    }

    /** Who ends by what was said; none when nobody does. */
    Optional<OrganisationsEnded> wanted() {
        List<OrganisationsEnded.End> ends = lastDays.entrySet().stream()
                .map(one -> new OrganisationsEnded.End(
                        one.getKey(),
                        one.getValue(),
                        Set.copyOf(successors.get(one.getKey())),
                        pilotReplacements.get(one.getKey())))
                .toList();
        return ends.isEmpty() ? Optional.empty() : Optional.of(new OrganisationsEnded(scope, ends));
    }

    private void write() {
        Map<UUID, Succession.Portion> restated = new HashMap<>();
        takings.forEach((parting, those) -> those.forEach((to, taking) -> {
            if (taking.said() && taking.recorded()) {
                restated.put(taking.id(), taking.portion());
            } else if (taking.said()) {
                successions.persist(new Succession(taking.id(), parting.from(), to, parting.on(), taking.portion()));
            }
        }));
        successions.withIds(restated.keySet()).forEach(one -> one.restate(restated.get(one.id())));
    }

    private Map<UUID, Taking> of(Parting parting) {
        return takings.computeIfAbsent(parting, unseen -> new LinkedHashMap<>());
    }
}
