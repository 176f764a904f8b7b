package vn.chungtay.pairings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.CodeBearers;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transitions;

/**
 * Pairings by file: history with its own days. A row is a pairing, active from {@code since}, in the phase of that day, ended from
 * {@code endedOn}; with {@code signedOn} it is also a signed agreement. A changed row states its record anew.
 */
final class PairingImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            PairingService.COLLECTION,
            List.of("ref", "firstCode", "secondCode", "since"),
            List.of(
                    "level",
                    "agreementType",
                    "agreementNumber",
                    "signedOn",
                    "underPairingRef",
                    "endedOn",
                    "endReason"));

    private final Scope scope;
    private final Pairings pairings;
    private final Agreements agreements;
    private final Reads reads;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final List<ProgrammeService.Phase> phases;
    private final UnitPairings unitPairings;

    PairingImporter(
            Scope scope,
            Pairings pairings,
            Agreements agreements,
            Reads reads,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions) {
        this.scope = scope;
        this.pairings = pairings;
        this.agreements = agreements;
        this.reads = reads;
        this.tree = tree;
        this.transitions = transitions;
        this.phases = programmes.allPhases();
        this.unitPairings = new UnitPairings(reads);
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        return row.required("ref");
    }

    /** What a sound row says. */
    private record Stated(
            PairingTerms terms,
            LocalDate since,
            LocalDate endedOn,
            PairingEndReason endReason,
            AgreementType type,
            String number,
            LocalDate signedOn) {}

    /** Two organisations in a phase, in either order. */
    private record Pair(UUID phase, Set<UUID> parties) {}

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        CodeBearers bearers = bearers(rows);
        Set<UUID> organisations = bearers.all();
        Set<UUID> schools = schools(organisations);
        AgreementDays days = AgreementDays.between(reads, organisations);
        Map<ImportRow, UUID> ids = new LinkedHashMap<>();
        rows.forEach(row -> ids.put(row, known.containsKey(row) ? known.get(row) : Ids.next()));
        unitPairings.learn(rows, ids, row -> party(row, "firstCode", bearers)
                .filter(first -> !schools.contains(first))
                .isPresent());
        Set<Pair> open = open(organisations, new HashSet<>(ids.values()));
        Map<ImportRow, Stated> stated = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Stated one = read(row, bearers, schools, days);
            if (one != null
                    && one.endedOn() == null
                    && !open.add(new Pair(
                            one.terms().phase(),
                            Set.of(one.terms().first(), one.terms().second())))) {
                row.problem("secondCode", "PAIRING_ONE_OPEN");
            }
            if (row.sound()) {
                stated.put(row, one);
            }
        }
        Set<UUID> lost = new HashSet<>();
        ids.forEach((row, id) -> {
            if (!stated.containsKey(row) && !known.containsKey(row)) {
                lost.add(id);
            }
        });
        unitPairings.forget(lost);
        stated.entrySet()
                .removeIf(entry -> unitPairings.lacks(
                        entry.getKey(), entry.getValue().terms().under()));
        restate(stated, known);
        create(stated, known, ids);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        stated.keySet().forEach(row -> written.put(row, ids.get(row)));
        return written;
    }

    /** What is restated goes first: an end may make room for another pairing of the same two. */
    private void restate(Map<ImportRow, Stated> stated, Map<ImportRow, UUID> known) {
        Map<UUID, Stated> again = new LinkedHashMap<>();
        stated.forEach((row, one) -> {
            if (known.containsKey(row)) {
                again.put(known.get(row), one);
            }
        });
        Map<UUID, Agreement> papers = new HashMap<>();
        agreements.importedUnder(again.keySet()).forEach(paper -> papers.put(paper.pairingId(), paper));
        for (Pairing pairing : pairings.withIds(again.keySet())) {
            Stated one = again.get(pairing.id());
            PairingStatus before = pairing.status();
            pairing.restate(one.terms(), one.since(), one.endedOn(), one.endReason());
            log(pairing, before);
            Agreement paper = papers.get(pairing.id());
            if (paper != null) {
                paper.restate(one.type(), one.number(), one.signedOn());
            } else if (one.signedOn() != null) {
                agreements.persist(paper(pairing.id(), one));
            }
        }
        pairings.flush();
    }

    private void create(Map<ImportRow, Stated> stated, Map<ImportRow, UUID> known, Map<ImportRow, UUID> ids) {
        List<Pairing> fresh = new ArrayList<>();
        List<Agreement> papers = new ArrayList<>();
        stated.forEach((row, one) -> {
            if (!known.containsKey(row)) {
                UUID id = ids.get(row);
                fresh.add(Pairing.imported(
                        id, one.terms(), scope.personId(), one.since(), one.endedOn(), one.endReason()));
                if (one.signedOn() != null) {
                    papers.add(paper(id, one));
                }
            }
        });
        pairings.persist(fresh);
        pairings.flush();
        agreements.persist(papers);
        fresh.forEach(pairing -> log(pairing, null));
    }

    private Agreement paper(UUID pairing, Stated one) {
        return Agreement.imported(Ids.next(), pairing, one.type(), one.number(), one.signedOn(), scope.personId());
    }

    private void log(Pairing pairing, PairingStatus before) {
        transitions.record(
                COLUMNS.collection(), pairing.id(), "import", before, pairing.status(), null, scope.actingFor(null));
    }

    /** What the row says, or null when something is wrong with it. */
    private Stated read(ImportRow row, CodeBearers bearers, Set<UUID> schools, AgreementDays days) {
        UUID first = organisation(row, "firstCode", bearers);
        UUID second = organisation(row, "secondCode", bearers);
        LocalDate since = row.required("since") == null ? null : row.pastDay("since");
        LocalDate endedOn = row.pastDay("endedOn");
        PairingEndReason endReason = endedOn == null
                ? row.choice("endReason", PairingEndReason.class)
                : row.requiredChoice("endReason", PairingEndReason.class);
        if (endReason != null && endedOn == null) {
            row.problem("endedOn", "REQUIRED");
        }
        if (since != null && endedOn != null && endedOn.isBefore(since)) {
            row.problem("endedOn", "PAIRING_PERIOD");
        }
        EducationLevel level = row.choice("level", EducationLevel.class);
        LocalDate signedOn = row.pastDay("signedOn");
        AgreementType type = signedOn == null
                ? row.choice("agreementType", AgreementType.class)
                : row.requiredChoice("agreementType", AgreementType.class);
        UUID phase = since == null ? null : phase(row, since);
        UUID under = unitPairings.of(row);
        if (first == null || second == null) {
            return null;
        }
        days.signed(signedOn, phase, first, second)
                .ifPresent(early -> row.problem("signedOn", early.code(), early.first()));
        PairingKind kind = schools.contains(first) ? PairingKind.SCHOOL : PairingKind.UNIT;
        if (first.equals(second)) {
            row.problem("secondCode", "PAIRING_PARTIES_DIFFER");
        }
        if (schools.contains(first) != schools.contains(second)) {
            row.problem("secondCode", "PAIRING_KIND_FITS");
        }
        if (under != null && kind == PairingKind.UNIT) {
            row.problem("underPairingRef", "PAIRING_UNDER");
        }
        if (type != null && !type.fits(kind, level == null ? EnumSet.allOf(EducationLevel.class) : Set.of(level))) {
            row.problem("agreementType", "AGREEMENT_TYPE_UNFIT");
        }
        return row.sound()
                ? new Stated(
                        new PairingTerms(phase, kind, first, second, level, null, null, under),
                        since,
                        endedOn,
                        endReason,
                        type,
                        row.text("agreementNumber"),
                        signedOn)
                : null;
    }

    private static UUID organisation(ImportRow row, String column, CodeBearers bearers) {
        String code = row.required(column);
        UUID party = party(row, column, bearers).orElse(null);
        if (code != null && party == null) {
            row.problem(column, "ORGANISATION_UNKNOWN", code);
        }
        return party;
    }

    /** Who bore the code of a cell on the day since which the row says that there is the pairing. */
    private static Optional<UUID> party(ImportRow row, String column, CodeBearers bearers) {
        return bearers.on(row.text(column), row.readableDay("since"));
    }

    private UUID phase(ImportRow row, LocalDate since) {
        for (ProgrammeService.Phase phase : phases) {
            if (phase.contains(since)) {
                return phase.id();
            }
        }
        row.problem("since", "PHASE_UNKNOWN", since);
        return null;
    }

    private CodeBearers bearers(List<ImportRow> rows) {
        Set<String> codes = new HashSet<>();
        for (ImportRow row : rows) {
            codes.add(row.text("firstCode"));
            codes.add(row.text("secondCode"));
        }
        codes.remove(null);
        return tree.bearers(codes);
    }

    private Set<UUID> schools(java.util.Collection<UUID> organisations) {
        return new HashSet<>(reads.list(
                Sql.of(
                        "select distinct organisation_id from organisation_version where kind = 'SCHOOL' and organisation_id = any (?)",
                        (Object) organisations.toArray(UUID[]::new)),
                (rs, ctx) -> rs.getObject(1, UUID.class)));
    }

    /** The pairs among these organisations that are open already, but for what this batch states anew. */
    private Set<Pair> open(java.util.Collection<UUID> organisations, Set<UUID> restated) {
        UUID[] parties = organisations.toArray(UUID[]::new);
        Set<Pair> open = new HashSet<>();
        reads.list(Sql.of("""
                select id, phase_id, first_id, second_id from pairing
                where status in ('PROPOSED', 'ACTIVE') and low_id = any (?) and high_id = any (?)""", parties, parties), (rs, ctx) -> {
            boolean again = restated.contains(rs.getObject("id", UUID.class));
            return !again
                    && open.add(new Pair(
                            rs.getObject("phase_id", UUID.class),
                            Set.of(rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class))));
        });
        return open;
    }
}
