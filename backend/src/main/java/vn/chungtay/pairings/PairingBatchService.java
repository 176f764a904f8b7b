package vn.chungtay.pairings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.files.FileRows;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.files.Partly;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.pairings.PairStandings.Known;
import vn.chungtay.pairings.PairingBatchView.Outcome;
import vn.chungtay.pairings.PairingBatchWriter.Fresh;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Refusal;

/** Many pairs at once, by the rules of a single proposal: a superior of both joins them, whoever heads one side proposes for it. */
@ApplicationScoped
class PairingBatchService {

    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final PairStandings standings;
    private final PairingBatchWriter writer;
    private final Imports imports;
    private final Partly partly;
    private final DryRun dryRun;
    private final HanoiTime time;

    PairingBatchService(
            OrganisationTree tree,
            ProgrammeService programmes,
            PairStandings standings,
            PairingBatchWriter writer,
            Imports imports,
            Partly partly,
            DryRun dryRun,
            HanoiTime time) {
        this.tree = tree;
        this.programmes = programmes;
        this.standings = standings;
        this.writer = writer;
        this.imports = imports;
        this.partly = partly;
        this.dryRun = dryRun;
        this.time = time;
    }

    /** What stays the same over the rows of a batch. */
    private record Ground(
            UUID phase,
            Map<String, UUID> ids,
            Map<UUID, OrganisationTree.Facts> facts,
            Map<PairToJoin, PairStandings.Standing> standings,
            Set<Set<UUID>> named,
            List<ImportSummary.ImportProblem> problems,
            FileRows file,
            Language language) {

        /** Tells all that was found wrong with a row of a file, as every import does. */
        void tellCells(PairToJoin row) {
            row.cells().faults().forEach(fault -> problems.add(file.told(fault, language)));
        }

        /** Tells what is wrong with a field of a pair, or with the pair as a whole. */
        void tell(PairToJoin row, String pointer, String code, List<Object> arguments) {
            if (row.cells() != null) {
                row.cells().problem(PairToJoin.column(pointer), code, arguments.toArray());
                tellCells(row);
                return;
            }
            problems.add(new ImportSummary.ImportProblem(
                    row.row(),
                    pointer.isEmpty() ? null : pointer.substring(1),
                    null,
                    row.said(pointer),
                    code,
                    language.sentence(code, arguments)));
        }

        OrganisationRef ref(String code) {
            OrganisationTree.Facts known = facts.get(ids.get(code));
            return known == null
                    ? null
                    : new OrganisationRef(
                            known.id(), known.code(), known.name(), known.kind().name());
        }
    }

    /** Joins or proposes the pairs of the request. */
    @Change
    PairingBatchView join(Scope scope, PairingBatch request, Language language) {
        return join(scope, request.rows(), null, request.phase(), Boolean.TRUE.equals(request.partial()), language);
    }

    /** The same of a file, in the current phase. */
    @Change
    PairingBatchView joinFile(Scope scope, InputStream file, Language language) {
        FileRows read = imports.rows(PairToJoin.COLUMNS, file, language, PairingBatch.MOST);
        List<PairToJoin> rows = read.rows().stream().map(PairToJoin::of).toList();
        return join(scope, rows, read, null, partly.wanted(), language);
    }

    private PairingBatchView join(
            Scope scope, List<PairToJoin> rows, FileRows file, String phaseCode, boolean partial, Language language) {
        if (!scope.mayApprove()) {
            throw Refusal.forbidden("APPROVER_NEEDED");
        }
        ProgrammeService.Phase phase = programmes.requirePhase("/phase", phaseCode);
        if (phase.endsOn().isBefore(time.today())) {
            throw Refusal.invalid("/phase", "PHASE_OVER", phase.code());
        }
        Ground ground = ground(scope, phase.id(), rows, file, language);
        List<Fresh> fresh = new ArrayList<>();
        List<PairingBatchView.Row> answers = new ArrayList<>();
        for (PairToJoin row : rows) {
            answers.add(judge(row, ground, fresh));
        }
        boolean kept = partial || answers.stream().noneMatch(row -> row.outcome() == Outcome.REFUSED);
        if (kept) {
            writer.write(scope, fresh, time.today());
        } else {
            QuarkusTransaction.setRollbackOnly();
        }
        return PairingBatchView.of(answers, ground.problems, kept && !dryRun.wanted());
    }

    private Ground ground(Scope scope, UUID phase, List<PairToJoin> rows, FileRows file, Language language) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.addAll(Stream.of(row.first(), row.second())
                .filter(code -> code != null)
                .toList()));
        Map<String, UUID> ids = tree.ids(time.today(), codes);
        List<Known> known = rows.stream()
                .filter(row -> row.readable() && ids.containsKey(row.first()) && ids.containsKey(row.second()))
                .map(row -> new Known(row, ids.get(row.first()), ids.get(row.second())))
                .toList();
        return new Ground(
                phase,
                ids,
                tree.on(time.today(), ids.values()),
                known.isEmpty() ? Map.of() : standings.of(scope, phase, known),
                new HashSet<>(),
                new ArrayList<>(),
                file,
                language);
    }

    /** What becomes of a row; what is to be written is added to {@code fresh}. */
    private PairingBatchView.Row judge(PairToJoin row, Ground ground, List<Fresh> fresh) {
        try {
            if (!row.readable()) {
                ground.tellCells(row);
                ImportRow.Fault first = row.cells().faults().getFirst();
                return refused(row, ground, first.code(), first.sentence(ground.language));
            }
            PairStandings.Standing standing = ground.standings.get(row);
            PairingTerms terms = terms(row, ground, standing);
            if (!standing.sides().any()) {
                return refused(row, ground, "NOT_YOUR_ORGANISATION");
            }
            if (!ground.named.add(Set.of(terms.first(), terms.second()))) {
                return refused(row, ground, "PAIRING_ROW_TWICE");
            }
            if (standing.open() != null) {
                return answer(row, ground, Outcome.EXISTS, terms, standing.open());
            }
            Side side = standing.superior() ? null : standing.sides().first() ? Side.FIRST : Side.SECOND;
            Fresh one = new Fresh(Ids.next(), terms, side);
            fresh.add(one);
            return answer(
                    row,
                    ground,
                    side == null ? Outcome.MADE : Outcome.PROPOSED,
                    terms,
                    dryRun.wanted() ? null : one.id());
        } catch (Refusal unfit) {
            Refusal.FieldError error = unfit.errors().getFirst();
            ground.tell(row, error.pointer(), error.code(), error.arguments());
            return refused(row, ground, error.code(), ground.language.sentence(error.code(), error.arguments()));
        }
    }

    private static PairingTerms terms(PairToJoin row, Ground ground, PairStandings.Standing standing) {
        OrganisationTree.Facts one = existing(ground, "/first", row.first());
        OrganisationTree.Facts other = existing(ground, "/second", row.second());
        if (one.id().equals(other.id())) {
            throw Refusal.invalid("/second", "PAIRING_PARTIES_DIFFER");
        }
        if (one.school() != other.school()) {
            throw Refusal.invalid("/second", "PAIRING_KIND_FITS");
        }
        if (row.namesOneAbove() && (!one.school() || standing.under() == null)) {
            throw Refusal.invalid("/underPairingId", "PAIRING_UNDER");
        }
        return new PairingTerms(
                ground.phase,
                one.school() ? PairingKind.SCHOOL : PairingKind.UNIT,
                one.id(),
                other.id(),
                SharedLevel.of(row.level(), row.reason(), one, other),
                row.reason(),
                row.message(),
                standing.under());
    }

    private static OrganisationTree.Facts existing(Ground ground, String field, String code) {
        UUID id = ground.ids.get(code);
        if (id == null) {
            throw Refusal.invalid(field, "ORGANISATION_UNKNOWN", code);
        }
        OrganisationTree.Facts facts = ground.facts.get(id);
        if (facts == null) {
            throw Refusal.invalid(field, "ORGANISATION_ENDED", code);
        }
        return facts;
    }

    private static PairingBatchView.Row answer(
            PairToJoin row, Ground ground, Outcome outcome, PairingTerms terms, UUID pairing) {
        return new PairingBatchView.Row(
                row.row(),
                outcome,
                ground.ref(row.first()),
                ground.ref(row.second()),
                terms.level(),
                pairing,
                null,
                null);
    }

    private static PairingBatchView.Row refused(PairToJoin row, Ground ground, String code) {
        ground.tell(row, "", code, List.of());
        return refused(row, ground, code, ground.language.sentence(code, List.of()));
    }

    private static PairingBatchView.Row refused(PairToJoin row, Ground ground, String code, String reason) {
        return new PairingBatchView.Row(
                row.row(),
                Outcome.REFUSED,
                ground.ref(row.first()),
                ground.ref(row.second()),
                row.level(),
                null,
                code,
                reason);
    }
}
