package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.Role;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.sessions.SessionHistories;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.statistics.NaiveFigures.Agreement;
import vn.chungtay.statistics.NaiveFigures.Answer;
import vn.chungtay.statistics.NaiveFigures.Organisation;
import vn.chungtay.statistics.NaiveFigures.Pairing;
import vn.chungtay.statistics.NaiveFigures.Question;
import vn.chungtay.statistics.NaiveFigures.Version;
import vn.chungtay.support.ContributionHistories;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;

/**
 * Whatever befell organisations, pairings, papers, activities, gifts and pilots: every measure, broken down by whatever it can be, on random days and on
 * both maps, says what a plain recount of all of it says. {@code make figure-histories} goes through 10,000 of them.
 */
@QuarkusTest
@OwnDatabase(Content.NOTHING)
class FigureHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("figures.histories", 120);
    private static final long SEED = Long.getLong("figures.seed", 20250701);
    private static final int AT_ONCE = 40;
    private static final String PILOT_LEVEL = "PRIMARY";

    @Inject
    StatisticsService statistics;

    @Inject
    SessionHistories sessions;

    @Inject
    ContributionHistories contributions;

    private final LocalDate today = LocalDate.now(HanoiTime.ZONE);
    private final Random chance = new Random(SEED);
    private final UUID department = UUID.randomUUID();

    @Test
    void everyFigureIsWhatAPlainRecountSays() throws SQLException {
        NaiveFigures naive = new NaiveFigures(today);
        try (Connection owner = DatabaseResource.asOwner()) {
            owner.setAutoCommit(false);
            Organisation root = new Organisation(
                    department, "HN", List.of(new Version(null, null, "CITY_DEPARTMENT", null, null, List.of(), null)));
            prepare(owner, root);
            naive.add(List.of(root), List.of(), List.of(), List.of(), List.of(), List.of());
            for (int done = 0; done < HISTORIES; done += AT_ONCE) {
                List<RandomHistory> batch = new ArrayList<>();
                for (int number = done; number < Math.min(HISTORIES, done + AT_ONCE); number++) {
                    batch.add(new RandomHistory(
                            SEED * 1_000_003 + number, "H" + number + "-", department, List.of(PILOT_LEVEL)));
                }
                write(owner, batch);
                for (RandomHistory one : batch) {
                    naive.add(one.organisations, one.pairings, one.agreements, one.lives, one.gifts, one.tenures);
                }
                for (int number = 0; number < batch.size(); number++) {
                    compare(naive, batch.get(number), done + number);
                }
            }
        }
    }

    private void compare(NaiveFigures naive, RandomHistory history, int number) {
        for (Measure measure : Measure.values()) {
            List<UUID> concerned = concerned(measure, history);
            Question asked = question(measure, concerned);
            Organisation viewer = chance.nextInt(4) == 0
                    ? any(history.organisations.stream()
                            .filter(one -> concerned.contains(one.id()))
                            .toList())
                    : null;
            Scope scope = viewer == null ? whole() : of(viewer);
            Answer expected = naive.answer(asked, viewer == null ? null : Set.of(viewer.id()));
            FigureView answered = statistics.figure(scope, measure.path, query(asked, history), Language.EN);
            assertThat(of(measure, answered))
                    .as("history %s of seed %s: %s as %s", number, SEED, asked, viewer == null ? "HN" : viewer.code())
                    .isEqualTo(expected);
        }
    }

    private static Answer of(Measure measure, FigureView answered) {
        Map<String, List<Long>> parts = new TreeMap<>();
        if (answered.breakdown() != null) {
            for (FigureView.PartView part : answered.breakdown()) {
                parts.put(part.key(), List.of(part.value(), measure.confirmed ? part.unconfirmed() : 0L));
            }
        }
        return new Answer(answered.value(), measure.confirmed ? answered.unconfirmed() : 0, parts);
    }

    /** Whom a question may name: the history's organisations; of gifts those of one of them, and their superiors, as hardly any would be met otherwise. */
    private List<UUID> concerned(Measure measure, RandomHistory history) {
        if (measure != Measure.CONTRIBUTIONS) {
            return history.organisations.stream().map(Organisation::id).toList();
        }
        ContributionHistories.Life gift = any(history.gifts);
        return history.organisations.stream()
                .filter(one -> gift.givers().contains(one.id())
                        || gift.pledged().receivers().contains(one.id()))
                .flatMap(one -> Stream.concat(
                        Stream.of(one.id()), one.versions().stream().map(Version::parent)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Of one of those concerned mostly, seldom of the whole programme. */
    private Question question(Measure measure, List<UUID> concerned) {
        UUID scope = measure == Measure.PARTNERS || chance.nextInt(8) > 0 ? any(concerned) : null;
        Set<String> parameters = measure.parameters;
        Of of = parameters.contains("of") ? any(Arrays.asList(null, Of.quantity, Of.value)) : null;
        return new Question(
                measure,
                chance.nextInt(5) == 0 ? null : any(new ArrayList<>(measure.breakdowns)),
                RandomHistory.BEGINS.plusDays(chance.nextInt(
                        (int) (RandomHistory.ENDS.toEpochDay() - RandomHistory.BEGINS.toEpochDay() + 60))),
                chance.nextBoolean(),
                scope,
                measure != Measure.SIGNED_ORGANISATIONS
                        ? some(parameters, "schoolYear", "2022-2023", "2023-2024")
                        : null,
                switch (measure) {
                    case SESSIONS, PARTICIPATIONS -> some(parameters, "kind", "THEMATIC_SESSION", "EXCHANGE");
                    case CONTRIBUTIONS -> some(parameters, "kind", "BOOKS", "MONEY");
                    case ORGANISATIONS -> some(parameters, "kind", "SCHOOL", "COMMUNE");
                    default -> some(parameters, "kind", "UNIT", "SCHOOL");
                },
                some(parameters, "organisingLevel", "CITY", "UNIT"),
                some(parameters, "mode", "ONLINE", "HYBRID"),
                some(parameters, "theme", "ICT", "CHILD_CARE"),
                some(parameters, "level", "PRIMARY", "PRESCHOOL"),
                parameters.contains("parties") && chance.nextInt(4) == 0 ? Set.of(any(concerned)) : null,
                some(parameters, "category", "TEACHERS", "PUPILS"),
                some(parameters, "agreementType", "MEMORANDUM", "PLEDGE"),
                some(parameters, "ownership", "PUBLIC"),
                someone(parameters, "with", concerned),
                // A quantity is added up in one unit of measure alone.
                of == Of.quantity
                        ? Set.of(any(List.of("TITLE", "VND")))
                        : some(parameters, "unitOfMeasure", "AWARD", "VND"),
                someone(parameters, "giver", concerned),
                someone(parameters, "receiver", concerned),
                of);
    }

    private UUID someone(Set<String> parameters, String parameter, List<UUID> concerned) {
        return parameters.contains(parameter) && chance.nextInt(4) == 0 ? any(concerned) : null;
    }

    private Set<String> some(Set<String> parameters, String parameter, String... values) {
        if (!parameters.contains(parameter) || chance.nextInt(4) > 0) {
            return null;
        }
        return Set.copyOf(Arrays.asList(values).subList(0, 1 + chance.nextInt(values.length)));
    }

    private StatisticsQuery query(Question asked, RandomHistory history) {
        StatisticsQuery query = new StatisticsQuery();
        query.by = asked.by() == null ? null : asked.by().name();
        query.asOf = asked.asOf();
        query.map = asked.now() ? UnitMap.now : UnitMap.then;
        query.scope = code(asked.scope(), history);
        query.schoolYear = joined(asked.schoolYear());
        query.kind = joined(asked.kind());
        query.organisingLevel = joined(asked.organisingLevel());
        query.mode = joined(asked.mode());
        query.theme = joined(asked.theme());
        query.level = joined(asked.level());
        query.parties = asked.parties() == null
                ? null
                : asked.parties().stream().map(id -> code(id, history)).collect(Collectors.joining(","));
        query.category = joined(asked.category());
        query.agreementType = joined(asked.agreementType());
        query.ownership = joined(asked.ownership());
        query.with = code(asked.with(), history);
        query.unitOfMeasure = joined(asked.unitOfMeasure());
        query.giver = code(asked.giver(), history);
        query.receiver = code(asked.receiver(), history);
        query.of = asked.of();
        return query;
    }

    private static String joined(Set<String> values) {
        return values == null ? null : String.join(",", values);
    }

    private String code(UUID id, RandomHistory history) {
        return Objects.equals(id, department)
                ? "HN"
                : history.organisations.stream()
                        .filter(one -> one.id().equals(id))
                        .map(Organisation::code)
                        .findFirst()
                        .orElse(null);
    }

    private Scope whole() {
        return new Scope(
                "d",
                "d",
                "D",
                EnumSet.of(Role.DEPARTMENT),
                List.of(new MemberOrganisation(department, "HN", "HN", "CITY_DEPARTMENT", null, true, false)));
    }

    private Scope of(Organisation organisation) {
        Version last = organisation.versions().getLast();
        return new Scope(
                "v",
                "v",
                "V",
                EnumSet.of(Role.VIEWER),
                List.of(new MemberOrganisation(
                        organisation.id(), organisation.code(), "V", last.kind(), null, false, last.to() != null)));
    }

    /** One pilot school of a unit a phase is enough. */
    private void prepare(Connection owner, Organisation root) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("delete from phase_slot");
            statement.execute("insert into phase_slot select id, '" + PILOT_LEVEL + "', 1 from phase");
        }
        organisations(owner, List.of(root));
        owner.commit();
    }

    private void write(Connection owner, List<RandomHistory> batch) throws SQLException {
        organisations(
                owner, batch.stream().flatMap(one -> one.organisations.stream()).toList());
        for (RandomHistory one : batch) {
            for (Pairing pairing : one.pairings) {
                pairing(owner, pairing);
            }
            for (Agreement agreement : one.agreements) {
                agreement(owner, agreement, false);
            }
            for (Agreement agreement : one.drafts) {
                agreement(owner, agreement, true);
            }
            for (RandomHistory.Selection selection : one.selections) {
                selection(owner, selection);
            }
        }
        owner.commit();
        sessions.write(batch.stream().flatMap(one -> one.lives.stream()).toList());
        contributions.write(batch.stream().flatMap(one -> one.gifts.stream()).toList());
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
            owner.commit();
        }
    }

    private static void organisations(Connection owner, List<Organisation> organisations) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Organisation organisation : organisations) {
            execute(owner, "insert into organisation (id) values (?)", organisation.id());
            for (Version version : organisation.versions()) {
                rows.add("(uuidv7(), ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::date, ?::date)");
                values.addAll(Arrays.asList(
                        organisation.id(),
                        organisation.code(),
                        "Tên " + organisation.code(),
                        version.kind(),
                        version.zone(),
                        version.parent(),
                        "{" + String.join(",", version.levels()) + "}",
                        version.ownership(),
                        version.from() == null ? null : version.from().toString(),
                        version.to() == null ? null : version.to().toString()));
            }
        }
        execute(
                owner,
                "insert into organisation_version (id, organisation_id, code, name, kind, zone, parent_id, levels, ownership, valid_from, valid_to) values "
                        + String.join(", ", rows),
                values.toArray());
    }

    private static void pairing(Connection owner, Pairing pairing) throws SQLException {
        execute(
                owner,
                """
                insert into pairing (id, phase_id, kind, first_id, second_id, status, proposed_by, proposed_on, level, since, ended_on, end_reason)
                values (?, (select id from phase where ?::date between starts_on and ends_on), ?, ?, ?, ?, 'x', ?::date, ?, ?::date, ?::date, ?)""",
                pairing.id(),
                pairing.since().toString(),
                pairing.kind(),
                pairing.first(),
                pairing.second(),
                pairing.endedOn() == null ? "ACTIVE" : "ENDED",
                pairing.since().toString(),
                pairing.level(),
                pairing.since().toString(),
                pairing.endedOn() == null ? null : pairing.endedOn().toString(),
                pairing.endReason());
    }

    private static void agreement(Connection owner, Agreement agreement, boolean draft) throws SQLException {
        boolean terminated = !draft && agreement.endedOn() != null;
        execute(
                owner,
                """
                insert into agreement (id, pairing_id, type, signed_on, status, entered_by, drafted_on, counted_from, ended_on, end_reason)
                values (?, ?, ?, ?::date, ?, 'x', ?::date, ?::date, ?::date, ?)""",
                agreement.id(),
                agreement.pairing().id(),
                agreement.type(),
                agreement.signedOn().toString(),
                draft ? "DRAFT" : terminated ? "TERMINATED" : "SIGNED",
                agreement.signedOn().toString(),
                draft ? null : agreement.countedFrom().toString(),
                terminated ? agreement.endedOn().toString() : null,
                terminated ? agreement.endReason() : null);
    }

    private static void selection(Connection owner, RandomHistory.Selection selection) throws SQLException {
        UUID id = UUID.randomUUID();
        String approved = selection.approvedOn().toString();
        execute(
                owner,
                "insert into pilot_selection (id, unit_id, phase_id, status, drafted_on) values (?, ?, (select id from phase where code = ?), 'DRAFT', ?::date)",
                id,
                selection.unit(),
                selection.secondPhase() ? "2025-2030" : "2022-2025",
                approved);
        execute(
                owner,
                "update pilot_slot set school_id = ?, since = ?::date where selection_id = ?",
                selection.school(),
                approved,
                id);
        execute(
                owner,
                "update pilot_selection set status = 'SUBMITTED', submitted_by = 'x', submitted_name = 'X', submitted_on = ?::date where id = ?",
                approved,
                id);
        execute(
                owner,
                "update pilot_selection set status = 'APPROVED', approved_on = ?::date where id = ?",
                approved,
                id);
        if (selection.replacement() != null) {
            execute(
                    owner,
                    "update pilot_slot set school_id = ?, since = ?::date, reason = 'x' where selection_id = ?",
                    selection.replacement(),
                    selection.replacedOn().toString(),
                    id);
        }
    }

    private static void execute(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
