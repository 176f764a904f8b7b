package vn.chungtay.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.CodeBearers;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Transitions;

/**
 * Contributions by file. History carries its own days into what a contribution stood as; the day of receipt in a file is that of every
 * receiver. A row that has changed states its record anew.
 */
final class ContributionImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            SupportService.COLLECTION,
            List.of("ref", "date", "receiverCode", "kind", "quantity", "unitOfMeasure", "status"),
            List.of(
                    "schoolYear",
                    "giverCode",
                    "sponsorKind",
                    "sponsorName",
                    "valueVnd",
                    "note",
                    "deliveredOn",
                    "receivedOn",
                    "returnedOn",
                    "reason"));

    private final Contributions contributions;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final Scope scope;
    private final LocalDate today;
    private final List<ProgrammeService.SchoolYear> years;

    ContributionImporter(
            Contributions contributions,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            Scope scope,
            LocalDate today) {
        this.contributions = contributions;
        this.tree = tree;
        this.transitions = transitions;
        this.scope = scope;
        this.today = today;
        this.years = programmes.allSchoolYears();
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        return row.required("ref");
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        CodeBearers bearers = bearers(rows);
        Map<UUID, Contribution> earlier = contributions.whole(known.values());
        Signatory importer = Signatory.of(scope);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        List<Contribution> fresh = new ArrayList<>();
        for (ImportRow row : rows) {
            ContributionFacts facts = facts(row);
            Set<UUID> all = new HashSet<>();
            Givers givers = new Givers(parties(row, "giverCode", all, bearers), sponsors(row));
            if (givers.organisations().isEmpty() && givers.sponsors().isEmpty() && row.sound()) {
                row.problem("giverCode", "CONTRIBUTION_GIVER_NEEDED");
            }
            row.required("receiverCode");
            List<UUID> receivers = parties(row, "receiverCode", all, bearers);
            ContributionHistory history = ContributionHistoryReader.of(row, facts == null ? null : facts.date(), today);
            if (!row.sound()) {
                continue;
            }
            Contribution contribution = earlier.get(known.get(row));
            ContributionStatus before = contribution == null ? null : contribution.status();
            if (contribution == null) {
                contribution = new Contribution(Ids.next(), facts, givers, receivers, importer, today);
                fresh.add(contribution);
            }
            contribution.restate(facts, givers, receivers, history, importer);
            transitions.record(
                    COLUMNS.collection(),
                    contribution.id(),
                    "import",
                    before,
                    contribution.status(),
                    null,
                    scope.actingFor(null));
            written.put(row, contribution.id());
        }
        contributions.persist(fresh);
        return written;
    }

    private CodeBearers bearers(List<ImportRow> rows) {
        Set<String> codes = new HashSet<>();
        for (ImportRow row : rows) {
            codes.addAll(row.list("giverCode"));
            codes.addAll(row.list("receiverCode"));
        }
        return tree.bearers(codes);
    }

    /** Who bore the codes of a side on the day it was given. Each takes part once, on one side. */
    private static List<UUID> parties(ImportRow row, String column, Set<UUID> all, CodeBearers bearers) {
        List<UUID> side = new ArrayList<>();
        for (String code : row.list(column)) {
            UUID party = bearers.on(code, row.readableDay("date")).orElse(null);
            if (party == null) {
                row.problem(column, "ORGANISATION_UNKNOWN", code);
            } else if (!all.add(party)) {
                row.problem(column, "CONTRIBUTION_PARTIES_DIFFER");
            }
            side.add(party);
        }
        return side;
    }

    private static List<Sponsor> sponsors(ImportRow row) {
        if (row.text("sponsorName") == null && row.text("sponsorKind") == null) {
            return List.of();
        }
        String name = row.required("sponsorName");
        row.atMost("sponsorName", 200);
        SponsorKind kind = row.requiredChoice("sponsorKind", SponsorKind.class);
        return row.sound() ? List.of(new Sponsor(kind, name)) : List.of();
    }

    /** What the row says of the contribution; null when something of it is wrong, which is then noted on the row. */
    private ContributionFacts facts(ImportRow row) {
        LocalDate date = row.requiredDay("date");
        row.atMost("note", 2000);
        ContributionKind kind = row.requiredChoice("kind", ContributionKind.class);
        UnitOfMeasure unit = row.requiredChoice("unitOfMeasure", UnitOfMeasure.class);
        row.required("quantity");
        Long quantity = row.whole("quantity", 1, ContributionRequest.MOST);
        Long value = row.whole("valueVnd", 0, ContributionRequest.MOST);
        String year = schoolYear(row, date);
        if (!row.sound()) {
            return null;
        }
        String misfit = ContributionFacts.misfit(kind, unit, quantity, value);
        if (misfit != null) {
            row.problem(misfit.equals("CONTRIBUTION_MONEY_IN_VND") ? "unitOfMeasure" : "valueVnd", misfit);
            return null;
        }
        return new ContributionFacts(year, date, kind, unit, quantity, value, row.text("note"));
    }

    private String schoolYear(ImportRow row, LocalDate date) {
        String named = row.text("schoolYear");
        if (named == null && date == null) {
            return null;
        }
        String code = years.stream()
                .filter(year ->
                        named == null ? year.contains(date) : year.code().equals(named))
                .findFirst()
                .map(ProgrammeService.SchoolYear::code)
                .orElse(null);
        if (code == null) {
            row.problem("schoolYear", "SCHOOL_YEAR_UNKNOWN", named == null ? date : named);
        }
        return code;
    }
}
