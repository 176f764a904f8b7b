package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.sessions.SessionHistories.Action;
import vn.chungtay.sessions.SessionHistories.Life;
import vn.chungtay.sessions.SessionHistories.Said;
import vn.chungtay.sessions.SessionHistories.Step;
import vn.chungtay.statistics.NaiveFigures.Agreement;
import vn.chungtay.statistics.NaiveFigures.Organisation;
import vn.chungtay.statistics.NaiveFigures.Pairing;
import vn.chungtay.statistics.NaiveFigures.Tenure;
import vn.chungtay.statistics.NaiveFigures.Version;
import vn.chungtay.support.ContributionHistories;

/** A few units and schools, and what befell them in three years: they merge, split and move, pair and sign, meet, confirm and return, give and receive. */
final class RandomHistory {

    static final LocalDate BEGINS = LocalDate.of(2022, 9, 1);
    static final LocalDate ENDS = LocalDate.of(2026, 6, 30);
    static final LocalDate SECOND_PHASE = LocalDate.of(2025, 8, 1);
    private static final LocalDate FIRST_PHASE = LocalDate.of(2022, 8, 1);

    /** The schools of a selection as they took their slots, one after another. */
    record Selection(
            UUID unit,
            boolean secondPhase,
            LocalDate approvedOn,
            UUID school,
            LocalDate replacedOn,
            UUID replacement) {}

    final List<Organisation> organisations = new ArrayList<>();
    final List<Pairing> pairings = new ArrayList<>();
    final List<String> proposed = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Agreement> drafts = new ArrayList<>();
    final List<Life> lives = new ArrayList<>();
    final List<ContributionHistories.Life> gifts = new ArrayList<>();
    final List<Selection> selections = new ArrayList<>();
    final List<Tenure> tenures = new ArrayList<>();

    /** A version that is still open, as it is being changed. */
    private final Map<UUID, List<Version>> versions = new LinkedHashMap<>();

    private final Map<UUID, LocalDate> ended = new HashMap<>();
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> schools = new ArrayList<>();
    private final List<String> pilotLevels;
    private final Random chance;
    private final UUID department;
    private final String prefix;

    RandomHistory(long seed, String prefix, UUID department, List<String> pilotLevels) {
        this.chance = new Random(seed);
        this.prefix = prefix;
        this.department = department;
        this.pilotLevels = pilotLevels;
        found();
        map();
        versions.forEach((id, own) -> organisations.add(new Organisation(id, code(id), own)));
        pair();
        sign();
        meet();
        choosePilots();
        give();
    }

    private void found() {
        for (int i = 0; i < 2 + chance.nextInt(3); i++) {
            units.add(make(new Version(null, null, "DISTRICT_OFFICE", department, zone(), List.of(), null)));
        }
        if (chance.nextInt(3) == 0) {
            units.add(make(new Version(null, null, "EXTERNAL", null, zone(), List.of(), null)));
        }
        for (int i = 0; i < 3 + chance.nextInt(4); i++) {
            schools.add(make(new Version(
                    null,
                    null,
                    "SCHOOL",
                    chance.nextInt(6) == 0 ? department : any(units),
                    chance.nextInt(2) == 0 ? null : zone(),
                    levels(),
                    any(List.of("PUBLIC", "PUBLIC", "PRIVATE")))));
        }
    }

    private UUID make(Version version) {
        UUID id = new UUID(
                chance.nextLong() & ~0xF000L | 0x7000L, chance.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        versions.put(id, new ArrayList<>(List.of(version)));
        return id;
    }

    private String code(UUID id) {
        return prefix + new ArrayList<>(versions.keySet()).indexOf(id);
    }

    /** What happens to the map, day after day. */
    private void map() {
        LocalDate day = BEGINS.plusDays(60 + chance.nextInt(300));
        for (int change = 0; change < chance.nextInt(5); change++) {
            List<UUID> living = units.stream()
                    .filter(unit ->
                            !ended.containsKey(unit) && last(unit).kind().equals("DISTRICT_OFFICE"))
                    .toList();
            switch (chance.nextInt(4)) {
                case 0 -> {
                    if (living.size() > 1) {
                        succeed(living.subList(0, 2), 1, day);
                    }
                }
                case 1 -> {
                    if (!living.isEmpty()) {
                        succeed(living.subList(0, 1), 2, day);
                    }
                }
                case 2 -> {
                    UUID school = any(schools);
                    Version is = last(school);
                    UUID parent = living.isEmpty() ? department : any(living);
                    change(
                            school,
                            day,
                            new Version(day, null, is.kind(), parent, is.zone(), is.levels(), is.ownership()));
                }
                default -> {
                    UUID school = any(schools);
                    Version is = last(school);
                    change(
                            school,
                            day,
                            new Version(
                                    day,
                                    null,
                                    is.kind(),
                                    is.parent(),
                                    zone(),
                                    levels(),
                                    any(List.of("PUBLIC", "PRIVATE"))));
                }
            }
            day = day.plusDays(1 + chance.nextInt(250));
        }
    }

    /** Some end on the day before, others begin; each school goes to one of the new ones, wherever it stood. */
    private void succeed(List<UUID> old, int heirs, LocalDate day) {
        List<UUID> fresh = new ArrayList<>();
        for (int i = 0; i < heirs; i++) {
            fresh.add(make(new Version(
                    day, null, any(List.of("COMMUNE", "DISTRICT_OFFICE")), department, zone(), List.of(), null)));
        }
        for (UUID school : schools) {
            Version is = last(school);
            if (old.contains(is.parent())) {
                change(
                        school,
                        day,
                        new Version(day, null, is.kind(), any(fresh), is.zone(), is.levels(), is.ownership()));
            }
        }
        for (UUID unit : old) {
            Version is = last(unit);
            versions.get(unit).removeLast();
            versions.get(unit)
                    .add(new Version(
                            is.from(),
                            day.minusDays(1),
                            is.kind(),
                            is.parent(),
                            is.zone(),
                            is.levels(),
                            is.ownership()));
            ended.put(unit, day);
        }
        units.addAll(fresh);
    }

    private void change(UUID id, LocalDate day, Version next) {
        Version is = versions.get(id).removeLast();
        versions.get(id)
                .add(new Version(
                        is.from(), day.minusDays(1), is.kind(), is.parent(), is.zone(), is.levels(), is.ownership()));
        versions.get(id).add(next);
    }

    private void pair() {
        for (int i = 0; i < 2 + chance.nextInt(5); i++) {
            boolean ofSchools = chance.nextInt(3) > 0;
            List<UUID> among = ofSchools ? schools : units;
            UUID first = any(among);
            UUID second = any(among);
            LocalDate since = day(BEGINS, ENDS.minusDays(200));
            boolean paired = pairings.stream()
                    .anyMatch(one -> List.of(one.first(), one.second()).containsAll(List.of(first, second))
                            && one.since().isBefore(SECOND_PHASE) == since.isBefore(SECOND_PHASE));
            if (first.equals(second) || paired || !lives(first, since) || !lives(second, since)) {
                continue;
            }
            LocalDate end = chance.nextInt(3) == 0 ? day(since, ENDS) : null;
            String reason = end == null ? null : any(List.of("MUTUAL", "INACTIVE", "ERROR"));
            for (UUID party : List.of(first, second)) {
                LocalDate gone = ended.get(party);
                if (gone != null && (end == null || end.isAfter(gone))) {
                    end = gone;
                    reason = "REFORM";
                }
            }
            pairings.add(new Pairing(
                    id(),
                    ofSchools ? "SCHOOL" : "UNIT",
                    first,
                    second,
                    ofSchools && chance.nextInt(2) == 0 ? any(last(first).levels()) : null,
                    since,
                    end,
                    reason));
        }
    }

    private boolean lives(UUID id, LocalDate day) {
        return versions.get(id).stream().anyMatch(version -> version.holds(day));
    }

    private void sign() {
        for (Pairing pairing : pairings) {
            for (int i = 0; i < chance.nextInt(3); i++) {
                LocalDate signed = pairing.since().plusDays(chance.nextInt(120));
                LocalDate end = chance.nextInt(4) == 0 ? signed.plusDays(chance.nextInt(200)) : null;
                Agreement agreement = new Agreement(
                        id(),
                        pairing,
                        any(List.of("MEMORANDUM", "PLEDGE", "COVENANT")),
                        signed,
                        signed.plusDays(chance.nextInt(3) == 0 ? chance.nextInt(60) : 0),
                        end,
                        end == null ? null : any(List.of("ERROR", "MUTUAL")));
                if (chance.nextInt(5) == 0) {
                    drafts.add(agreement);
                } else {
                    agreements.add(agreement);
                }
            }
        }
    }

    private void meet() {
        for (int i = 0; i < 3 + chance.nextInt(5); i++) {
            LocalDate date = day(BEGINS, ENDS.minusDays(60));
            List<UUID> there = new ArrayList<>(
                    versions.keySet().stream().filter(one -> lives(one, date)).toList());
            if (!pairings.isEmpty() && chance.nextInt(3) > 0) {
                Pairing pairing = any(pairings);
                there.removeAll(List.of(pairing.first(), pairing.second()));
                there.addFirst(pairing.second());
                there.addFirst(pairing.first());
            } else {
                Collections.shuffle(there, chance);
            }
            Said said =
                    said(date, new ArrayList<>(there.subList(1, 2 + chance.nextInt(Math.min(3, there.size() - 1)))));
            lives.add(new Life(there.getFirst(), said, steps(said)));
        }
    }

    private Said said(LocalDate date, List<UUID> partners) {
        return new Said(
                any(List.of("2022-2023", "2023-2024", "2024-2025")),
                date,
                any(Arrays.asList(OrganisingLevel.values())),
                any(List.of(SessionKind.THEMATIC_SESSION, SessionKind.EXCHANGE, SessionKind.TRAINING)),
                any(Arrays.asList(SessionMode.values())),
                levels().stream().map(EducationLevel::valueOf).toList(),
                chance.nextInt(4) == 0 ? List.of() : List.of(any(List.of("ICT", "ASSESSMENT")), "CHILD_CARE"),
                chance.nextInt(9),
                chance.nextInt(60),
                chance.nextInt(5),
                chance.nextInt(300),
                partners);
    }

    /** The host's word, the partner's, disputes, corrections, sometimes several on a day. */
    private List<Step> steps(Said planned) {
        List<Step> steps = new ArrayList<>();
        if (chance.nextInt(8) == 0) {
            return steps;
        }
        Said said = planned;
        LocalDate day = planned.date().plusDays(chance.nextInt(20));
        Action last = Action.REPORT;
        steps.add(new Step(last, day, null));
        for (int i = 0; i < chance.nextInt(7) && last != Action.CANCEL; i++) {
            day = day.plusDays(chance.nextInt(3) == 0 ? 0 : chance.nextInt(150));
            last = next(steps);
            if (last == Action.EDIT) {
                said = said(said.date().minusDays(chance.nextInt(40)), said.partners());
            }
            steps.add(new Step(last, day, last == Action.EDIT ? said : null));
        }
        return steps;
    }

    private Action next(List<Step> steps) {
        boolean confirmed = false;
        for (Step step : steps) {
            confirmed = step.action() == Action.CONFIRM || confirmed && step.action() == Action.EDIT;
        }
        boolean returned = steps.getLast().action() == Action.RETURN;
        return confirmed
                ? Action.RETURN
                : any(
                        returned
                                ? List.of(Action.CONFIRM, Action.CONFIRM, Action.EDIT)
                                : List.of(Action.CONFIRM, Action.CONFIRM, Action.CONFIRM, Action.EDIT, Action.CANCEL));
    }

    private void choosePilots() {
        for (UUID unit : units) {
            for (boolean second : new boolean[] {false, true}) {
                LocalDate approved = second ? day(SECOND_PHASE, ENDS.minusDays(60)) : day(BEGINS, SECOND_PHASE);
                List<UUID> fitting = fitting(unit, approved);
                if (fitting.isEmpty() || chance.nextInt(3) == 0) {
                    continue;
                }
                UUID school = any(fitting);
                LocalDate replacedOn = approved.plusDays(1 + chance.nextInt(200));
                List<UUID> others = fitting(unit, replacedOn).stream()
                        .filter(other -> !other.equals(school))
                        .toList();
                boolean replaced = !others.isEmpty() && chance.nextInt(2) == 0;
                UUID replacement = replaced ? any(others) : null;
                selections.add(
                        new Selection(unit, second, approved, school, replaced ? replacedOn : null, replacement));
                LocalDate phase = second ? SECOND_PHASE : FIRST_PHASE;
                tenures.add(new Tenure(school, pilotLevels.getFirst(), phase, approved, replaced ? replacedOn : null));
                if (replaced) {
                    tenures.add(new Tenure(replacement, pilotLevels.getFirst(), phase, replacedOn, null));
                }
            }
        }
    }

    /** Public schools of the unit that teach the level on the day. */
    private List<UUID> fitting(UUID unit, LocalDate day) {
        return !lives(unit, day)
                ? List.of()
                : schools.stream()
                        .filter(school -> versions.get(school).stream()
                                .anyMatch(version -> version.holds(day)
                                        && unit.equals(version.parent())
                                        && version.ownership().equals("PUBLIC")
                                        && version.levels().contains(pilotLevels.getFirst())))
                        .toList();
    }

    /** Between any, or from one of a pairing to the other. */
    private void give() {
        RandomGifts random = new RandomGifts(chance);
        for (int i = 0; i < 3 + chance.nextInt(5); i++) {
            LocalDate date = day(BEGINS, ENDS.minusDays(60));
            List<UUID> there = new ArrayList<>(
                    versions.keySet().stream().filter(one -> lives(one, date)).toList());
            Collections.shuffle(there, chance);
            if (!pairings.isEmpty() && chance.nextInt(3) > 0) {
                Pairing pairing = any(pairings);
                boolean first = chance.nextBoolean();
                there.removeAll(List.of(pairing.first(), pairing.second()));
                there.addFirst(first ? pairing.first() : pairing.second());
                there.addLast(first ? pairing.second() : pairing.first());
            }
            gifts.add(random.of(date, there));
        }
    }

    private Version last(UUID id) {
        return versions.get(id).getLast();
    }

    private List<String> levels() {
        List<String> all = List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY");
        int first = chance.nextInt(3);
        return chance.nextInt(4) == 0 && first < 2 ? all.subList(first, first + 2) : List.of(all.get(first));
    }

    private String zone() {
        return any(Arrays.asList("INNER", "OUTER", null));
    }

    private UUID id() {
        return new UUID(
                chance.nextLong() & ~0xF000L | 0x7000L, chance.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(chance.nextInt(Math.max(1, (int) (to.toEpochDay() - from.toEpochDay()))));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
