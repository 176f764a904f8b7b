package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import vn.chungtay.sessions.SessionHistories.Action;
import vn.chungtay.sessions.SessionHistories.Life;
import vn.chungtay.sessions.SessionHistories.Said;
import vn.chungtay.sessions.SessionHistories.Step;
import vn.chungtay.support.ContributionHistories;
import vn.chungtay.support.UnitOfMeasure;

/** The figures as the domain's sentences say them, counted in plain loops over everything that ever happened. */
final class NaiveFigures {

    record Version(
            LocalDate from,
            LocalDate to,
            String kind,
            UUID parent,
            String zone,
            List<String> levels,
            String ownership) {

        boolean holds(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    record Organisation(UUID id, String code, List<Version> versions) {

        Version on(LocalDate day) {
            return versions.stream()
                    .filter(version -> version.holds(day))
                    .findFirst()
                    .orElse(null);
        }

        boolean school() {
            return versions.getFirst().kind.equals("SCHOOL");
        }
    }

    record Pairing(
            UUID id,
            String kind,
            UUID first,
            UUID second,
            String level,
            LocalDate since,
            LocalDate endedOn,
            String endReason) {

        boolean begunAndNoError(LocalDate day) {
            return since != null
                    && !since.isAfter(day)
                    && !(Objects.equals(endReason, "ERROR") && !endedOn.isAfter(day));
        }

        boolean open(LocalDate day) {
            return since != null && !since.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    record Agreement(
            UUID id,
            Pairing pairing,
            String type,
            LocalDate signedOn,
            LocalDate countedFrom,
            LocalDate endedOn,
            String endReason) {}

    record Tenure(UUID school, String level, LocalDate phaseBegins, LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** What one asks; null where one does not. */
    record Question(
            Measure measure,
            Breakdown by,
            LocalDate asOf,
            boolean now,
            UUID scope,
            Set<String> schoolYear,
            Set<String> kind,
            Set<String> organisingLevel,
            Set<String> mode,
            Set<String> theme,
            Set<String> level,
            Set<UUID> parties,
            Set<String> category,
            Set<String> agreementType,
            Set<String> ownership,
            UUID with,
            Set<String> unitOfMeasure,
            UUID giver,
            UUID receiver,
            Of of) {}

    /** Value and what is unconfirmed, of the whole and of each part by its key. */
    record Answer(long value, long unconfirmed, Map<String, List<Long>> parts) {}

    /** One thing that is counted. */
    private record Counted(
            boolean counts,
            long quantity,
            LocalDate mapDay,
            LocalDate ownDay,
            Collection<UUID> parties,
            Map<Breakdown, Collection<String>> keys) {}

    private final Map<UUID, Organisation> organisations = new HashMap<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final List<ContributionHistories.Life> gifts = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final LocalDate today;

    NaiveFigures(LocalDate today) {
        this.today = today;
    }

    void add(
            Collection<Organisation> more,
            Collection<Pairing> paired,
            Collection<Agreement> signed,
            Collection<Life> sessions,
            Collection<ContributionHistories.Life> given,
            Collection<Tenure> pilots) {
        more.forEach(organisation -> organisations.put(organisation.id, organisation));
        pairings.addAll(paired);
        agreements.addAll(signed);
        lives.addAll(sessions);
        gifts.addAll(given);
        tenures.addAll(pilots);
    }

    /** @param viewer whose organisations see shared records; null sees the whole programme */
    Answer answer(Question asked, Set<UUID> viewer) {
        List<Counted> rows =
                switch (asked.measure) {
                    case SESSIONS -> sessions(asked, viewer, said -> 1);
                    case PARTICIPATIONS -> sessions(asked, viewer, said -> people(asked.category, said));
                    case SIGNED_ORGANISATIONS -> signed(asked);
                    case PAIRINGS -> open(asked);
                    case PARTNERS -> partners(asked);
                    case CONTRIBUTIONS -> contributions(asked, viewer);
                    case PILOTS -> pilots(asked);
                    case ORGANISATIONS -> directory(asked);
                };
        Map<String, List<Long>> parts = new TreeMap<>();
        if (asked.by != null) {
            for (Counted row : rows) {
                for (String key : new HashSet<>(keys(asked, row))) {
                    List<Long> so = parts.getOrDefault(key, List.of(0L, 0L));
                    parts.put(
                            key,
                            List.of(
                                    so.get(0) + (row.counts ? row.quantity : 0),
                                    so.get(1) + (row.counts ? 0 : row.quantity)));
                }
            }
        }
        return new Answer(
                rows.stream()
                        .filter(Counted::counts)
                        .mapToLong(Counted::quantity)
                        .sum(),
                rows.stream()
                        .filter(row -> !row.counts)
                        .mapToLong(Counted::quantity)
                        .sum(),
                parts);
    }

    private Collection<String> keys(Question asked, Counted row) {
        return switch (asked.by) {
            case unit -> {
                Set<String> units = new HashSet<>();
                row.parties.forEach(party -> units.addAll(unitsOf(party, row.mapDay)));
                yield units;
            }
            case zone -> {
                Set<String> zones = new HashSet<>();
                row.parties.forEach(party -> zones.add(zone(party, row.mapDay)));
                zones.remove(null);
                yield zones;
            }
            case pilot ->
                List.of(
                        tenures.stream()
                                        .anyMatch(tenure ->
                                                row.parties.contains(tenure.school) && tenure.holds(row.ownDay))
                                ? "WITH"
                                : "WITHOUT");
            case pairing ->
                pairings.stream()
                        .filter(pairing -> pairing.begunAndNoError(asked.asOf)
                                && row.parties.contains(pairing.first)
                                && row.parties.contains(pairing.second))
                        .map(pairing -> pairing.id.toString())
                        .toList();
            default -> row.keys.getOrDefault(asked.by, List.of());
        };
    }

    private List<Counted> sessions(Question asked, Set<UUID> viewer, ToLongFunction<Said> quantity) {
        List<Counted> rows = new ArrayList<>();
        for (Life life : lives) {
            Said said = life.planned();
            Said standing = null;
            boolean counted = false;
            for (Step step : life.steps()) {
                if (step.day().isAfter(asked.asOf)) {
                    break;
                }
                said = step.action() == Action.EDIT ? step.said() : said;
                boolean reported = standing != null || step.action() == Action.REPORT;
                standing = step.action() == Action.CANCEL || !reported ? null : said;
                counted = step.action() == Action.CONFIRM;
            }
            if (standing == null) {
                continue;
            }
            Said is = standing;
            List<UUID> parties = new ArrayList<>(List.of(life.host()));
            parties.addAll(is.partners());
            LocalDate day = asked.now ? today : is.date();
            if (in(asked.schoolYear, is.schoolYear())
                    && in(asked.kind, is.kind().name())
                    && in(asked.organisingLevel, is.organisingLevel().name())
                    && in(asked.mode, is.mode().name())
                    && (asked.theme == null || is.themes().stream().anyMatch(asked.theme::contains))
                    && (asked.level == null
                            || is.levels().stream().anyMatch(level -> asked.level.contains(level.name())))
                    && (asked.scope == null || someBelow(asked.scope, parties, day))
                    && (asked.parties == null
                            || asked.parties.stream().allMatch(party -> someBelow(party, parties, day)))
                    && (viewer == null
                            || viewer.stream()
                                    .anyMatch(own ->
                                            someBelow(own, parties, today) || someBelow(own, parties, is.date())))) {
                rows.add(new Counted(
                        counted,
                        quantity.applyAsLong(is),
                        day,
                        is.date(),
                        parties,
                        Map.of(
                                Breakdown.kind, List.of(is.kind().name()),
                                Breakdown.mode, List.of(is.mode().name()),
                                Breakdown.organisingLevel,
                                        List.of(is.organisingLevel().name()),
                                Breakdown.schoolYear, List.of(is.schoolYear()),
                                Breakdown.month, List.of(is.date().toString().substring(0, 7)),
                                Breakdown.theme, is.themes(),
                                Breakdown.level,
                                        is.levels().stream().map(Enum::name).toList())));
            }
        }
        return rows;
    }

    private static long people(Set<String> categories, Said said) {
        Map<String, Integer> each = Map.of(
                "MANAGERS",
                said.managers(),
                "TEACHERS",
                said.teachers(),
                "STAFF",
                said.staff(),
                "PUPILS",
                said.pupils());
        return each.entrySet().stream()
                .filter(one -> in(categories, one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What was delivered and not withdrawn: counted while every receiver's word stands, from the day of the last of them on. */
    private List<Counted> contributions(Question asked, Set<UUID> viewer) {
        List<Counted> rows = new ArrayList<>();
        for (ContributionHistories.Life gift : gifts) {
            ContributionHistories.Said said = gift.pledged();
            boolean delivered = false;
            LocalDate received = null;
            Set<UUID> words = new HashSet<>();
            for (ContributionHistories.Step step : gift.steps()) {
                if (step.day().isAfter(asked.asOf)) {
                    break;
                }
                switch (step.action()) {
                    case DELIVER -> delivered = true;
                    case WITHDRAW -> delivered = false;
                    case RECEIVE -> words.addAll(step.receiving());
                    case RETURN -> words.clear();
                    case EDIT -> {
                        said = step.said();
                        words.clear();
                    }
                }
                received = words.containsAll(said.receivers()) ? step.day() : null;
            }
            if (!delivered) {
                continue;
            }
            ContributionHistories.Said is = said;
            List<UUID> parties = new ArrayList<>(gift.givers());
            parties.addAll(is.receivers());
            LocalDate own = received == null ? is.date() : received;
            LocalDate day = asked.now ? today : own;
            if (in(asked.schoolYear, is.schoolYear())
                    && in(asked.kind, is.kind().name())
                    && in(asked.unitOfMeasure, is.unitOfMeasure().name())
                    && (asked.giver == null || someBelow(asked.giver, gift.givers(), day))
                    && (asked.receiver == null || someBelow(asked.receiver, is.receivers(), day))
                    && (asked.scope == null || someBelow(asked.scope, parties, day))
                    && (viewer == null
                            || viewer.stream()
                                    .anyMatch(one -> someBelow(one, parties, today)
                                            || someBelow(one, parties, is.date())
                                            || someBelow(one, parties, own)))) {
                rows.add(new Counted(
                        received != null,
                        amount(asked.of, is),
                        day,
                        own,
                        parties,
                        Map.of(
                                Breakdown.giver, codes(gift.givers()),
                                Breakdown.receiver, codes(is.receivers()),
                                Breakdown.kind, List.of(is.kind().name()),
                                Breakdown.unitOfMeasure,
                                        List.of(is.unitOfMeasure().name()),
                                Breakdown.schoolYear, List.of(is.schoolYear()),
                                Breakdown.month, List.of(is.date().toString().substring(0, 7)))));
            }
        }
        return rows;
    }

    /** Of money the quantity is its value; of what else no value may be known. */
    private static long amount(Of of, ContributionHistories.Said said) {
        if (of == null) {
            return 1;
        }
        boolean money = said.unitOfMeasure() == UnitOfMeasure.VND;
        return of == Of.quantity || money ? said.quantity() : said.valueVnd() == null ? 0 : said.valueVnd();
    }

    private List<String> codes(List<UUID> ids) {
        return ids.stream().map(id -> organisations.get(id).code).toList();
    }

    private List<Counted> signed(Question asked) {
        record Signature(UUID organisation, LocalDate on, LocalDate day) {}
        Map<UUID, Signature> first = new HashMap<>();
        for (Agreement agreement : agreements) {
            Pairing under = agreement.pairing;
            boolean error = Objects.equals(under.endReason, "ERROR") && !under.endedOn.isAfter(asked.asOf)
                    || Objects.equals(agreement.endReason, "ERROR") && !agreement.endedOn.isAfter(asked.asOf);
            if (agreement.countedFrom == null
                    || agreement.countedFrom.isAfter(asked.asOf)
                    || error
                    || !in(asked.agreementType, agreement.type)) {
                continue;
            }
            LocalDate day = asked.now ? today : agreement.signedOn;
            for (UUID[] side : new UUID[][] {{under.first, under.second}, {under.second, under.first}}) {
                Version is = organisations.get(side[0]).on(day);
                boolean fits = (asked.ownership == null || is != null && in(asked.ownership, is.ownership))
                        && (asked.level == null
                                || is != null && is.levels.stream().anyMatch(asked.level::contains))
                        && (asked.scope == null || above(side[0], day).contains(asked.scope))
                        && (asked.with == null || above(side[1], day).contains(asked.with));
                if (fits) {
                    first.merge(
                            side[0],
                            new Signature(side[0], agreement.signedOn, day),
                            (one, other) -> one.on.isAfter(other.on) ? other : one);
                }
            }
        }
        return first.values().stream()
                .map(signature -> {
                    Version is = organisations.get(signature.organisation).on(signature.day);
                    return one(
                            signature.organisation,
                            signature.day,
                            signature.on,
                            is == null ? List.of() : is.levels,
                            is == null ? null : is.ownership,
                            null);
                })
                .toList();
    }

    private List<Counted> open(Question asked) {
        LocalDate day = asked.now ? today : asked.asOf;
        return pairings.stream()
                .filter(pairing -> pairing.open(asked.asOf)
                        && in(asked.kind, pairing.kind)
                        && (asked.level == null || levels(pairing, day).stream().anyMatch(asked.level::contains))
                        && (asked.scope == null
                                || above(pairing.first, day).contains(asked.scope)
                                || above(pairing.second, day).contains(asked.scope)))
                .map(pairing -> new Counted(
                        true,
                        1,
                        day,
                        asked.asOf,
                        List.of(pairing.first, pairing.second),
                        Map.of(Breakdown.kind, List.of(pairing.kind), Breakdown.level, levels(pairing, day))))
                .toList();
    }

    private List<String> levels(Pairing pairing, LocalDate day) {
        if (pairing.level != null) {
            return List.of(pairing.level);
        }
        Version first = organisations.get(pairing.first).on(day);
        Version second = organisations.get(pairing.second).on(day);
        return first == null || second == null
                ? List.of()
                : first.levels.stream().filter(second.levels::contains).toList();
    }

    private List<Counted> partners(Question asked) {
        LocalDate day = asked.now ? today : asked.asOf;
        Set<UUID> partners = new LinkedHashSet<>();
        for (Pairing pairing : pairings) {
            boolean own = pairing.first.equals(asked.scope) || pairing.second.equals(asked.scope);
            if (own
                    && pairing.open(asked.asOf)
                    && in(asked.kind, pairing.kind)
                    && (asked.level == null || levels(pairing, day).stream().anyMatch(asked.level::contains))) {
                partners.add(pairing.first.equals(asked.scope) ? pairing.second : pairing.first);
            }
        }
        return partners.stream()
                .map(partner -> one(partner, day, asked.asOf, List.of(), null, null))
                .toList();
    }

    private List<Counted> pilots(Question asked) {
        return tenures.stream()
                .filter(tenure -> tenure.holds(asked.asOf)
                        && in(asked.level, tenure.level)
                        && tenures.stream()
                                .noneMatch(later -> later.school.equals(tenure.school)
                                        && later.holds(asked.asOf)
                                        && later.phaseBegins.isAfter(tenure.phaseBegins))
                        && (asked.scope == null
                                || above(tenure.school, asked.now ? today : tenure.from)
                                        .contains(asked.scope)))
                .map(tenure -> one(
                        tenure.school, asked.now ? today : tenure.from, asked.asOf, List.of(tenure.level), null, null))
                .toList();
    }

    private List<Counted> directory(Question asked) {
        LocalDate day = asked.now ? today : asked.asOf;
        return organisations.values().stream()
                .filter(organisation -> {
                    Version is = organisation.on(asked.asOf);
                    return is != null
                            && in(asked.kind, is.kind)
                            && in(asked.ownership, is.ownership)
                            && (asked.level == null || is.levels.stream().anyMatch(asked.level::contains))
                            && (asked.scope == null
                                    || above(organisation.id, day).contains(asked.scope));
                })
                .map(organisation -> {
                    Version is = organisation.on(asked.asOf);
                    return one(organisation.id, day, asked.asOf, is.levels, is.ownership, is.kind);
                })
                .toList();
    }

    private static Counted one(
            UUID party, LocalDate mapDay, LocalDate ownDay, List<String> levels, String ownership, String kind) {
        Map<Breakdown, Collection<String>> keys = new HashMap<>();
        keys.put(Breakdown.level, levels);
        keys.put(Breakdown.ownership, ownership == null ? List.of() : List.of(ownership));
        keys.put(Breakdown.kind, kind == null ? List.of() : List.of(kind));
        return new Counted(true, 1, mapDay, ownDay, List.of(party), keys);
    }

    private static boolean in(Set<String> asked, String is) {
        return asked == null || is != null && asked.contains(is);
    }

    private boolean someBelow(UUID unit, Collection<UUID> parties, LocalDate day) {
        return parties.stream().anyMatch(party -> above(party, day).contains(unit));
    }

    /** Itself and whoever stands above it on the day, from the nearest on. */
    private List<UUID> above(UUID party, LocalDate day) {
        List<UUID> chain = new ArrayList<>();
        for (UUID one = party; one != null; ) {
            chain.add(one);
            Version is = organisations.get(one).on(day);
            one = is == null ? null : is.parent;
        }
        return chain;
    }

    private Set<String> unitsOf(UUID party, LocalDate day) {
        List<UUID> chain = above(party, day);
        Set<String> units = new HashSet<>();
        for (int depth = 0; depth < chain.size(); depth++) {
            Organisation unit = organisations.get(chain.get(depth));
            Version is = unit.on(day);
            if (is == null || is.kind.equals("SCHOOL")) {
                continue;
            }
            boolean department = is.kind.equals("CITY_DEPARTMENT");
            if (!department
                    || depth == 0
                    || depth == 1 && organisations.get(party).school()) {
                units.add(unit.code);
            }
        }
        return units;
    }

    private String zone(UUID party, LocalDate day) {
        Version is = organisations.get(party).on(day);
        if (is == null || is.zone != null || is.parent == null) {
            return is == null ? null : is.zone;
        }
        Version parent = organisations.get(is.parent).on(day);
        return parent == null ? null : parent.zone;
    }
}
