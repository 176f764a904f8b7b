package vn.chungtay.sessions;

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
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Transitions;

/**
 * Activities by file. History carries its own days into what an activity stood as; a partner's word in a file is that of every partner. A
 * row that has changed states its record anew.
 */
final class SessionImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            SessionService.COLLECTION,
            List.of(
                    "ref",
                    "date",
                    "organisingLevel",
                    "educationLevels",
                    "kind",
                    "mode",
                    "title",
                    "hostCode",
                    "partnerCodes",
                    "status"),
            List.of(
                    "schoolYear",
                    "themes",
                    "umbrella",
                    "place",
                    "minutes",
                    "managers",
                    "teachers",
                    "staff",
                    "pupils",
                    "note",
                    "cancelReason",
                    "hostConfirmedOn",
                    "partnerConfirmedOn",
                    "returnedOn"));

    private final SessionReports reports;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final Scope scope;
    private final LocalDate today;
    private final List<ProgrammeService.SchoolYear> years;
    private final Set<String> themes;

    SessionImporter(
            SessionReports reports,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            Scope scope,
            LocalDate today) {
        this.reports = reports;
        this.tree = tree;
        this.transitions = transitions;
        this.scope = scope;
        this.today = today;
        this.years = programmes.allSchoolYears();
        this.themes = programmes.allThemes();
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
        CodeBearers parties = parties(rows);
        Map<UUID, SessionReport> earlier = reports.whole(known.values());
        Signatory importer = Signatory.of(scope);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        List<SessionReport> fresh = new ArrayList<>();
        for (ImportRow row : rows) {
            SessionFacts facts = facts(row);
            UUID host = party(row, "hostCode", row.required("hostCode"), parties);
            List<UUID> partners = partners(row, host, parties);
            SessionHistory history = SessionHistoryReader.of(row, facts == null ? null : facts.date(), today);
            if (!row.sound()) {
                continue;
            }
            SessionReport report = earlier.get(known.get(row));
            SessionStatus before = report == null ? null : report.status();
            if (report == null) {
                report = new SessionReport(Ids.next(), facts, host, partners, null, importer, today);
                fresh.add(report);
            }
            report.restate(facts, host, partners, history, importer);
            transitions.record(
                    COLUMNS.collection(), report.id(), "import", before, report.status(), null, scope.actingFor(null));
            written.put(row, report.id());
        }
        reports.persist(fresh);
        return written;
    }

    private CodeBearers parties(List<ImportRow> rows) {
        Set<String> codes = new HashSet<>();
        for (ImportRow row : rows) {
            codes.addAll(row.list("partnerCodes"));
            if (row.text("hostCode") != null) {
                codes.add(row.text("hostCode"));
            }
        }
        return tree.bearers(codes);
    }

    /** Who bore a code on the day of the session. */
    private static UUID party(ImportRow row, String column, String code, CodeBearers parties) {
        UUID party = parties.on(code, row.readableDay("date")).orElse(null);
        if (code != null && party == null) {
            row.problem(column, "ORGANISATION_UNKNOWN", code);
        }
        return party;
    }

    private static List<UUID> partners(ImportRow row, UUID host, CodeBearers parties) {
        row.required("partnerCodes");
        List<UUID> partners = new ArrayList<>();
        for (String code : row.list("partnerCodes")) {
            UUID partner = party(row, "partnerCodes", code, parties);
            if (partner != null && (partner.equals(host) || partners.contains(partner))) {
                row.problem("partnerCodes", "SESSION_PARTNERS_DIFFER");
            }
            partners.add(partner);
        }
        return partners;
    }

    /** What the row says of the activity; null when something of it is wrong, which is then noted on the row. */
    private SessionFacts facts(ImportRow row) {
        LocalDate date = row.requiredDay("date");
        String title = row.required("title");
        if (title != null && title.length() > 300) {
            row.problem("title", "SIZE", 1, 300);
        }
        row.atMost("umbrella", 300);
        row.atMost("place", 300);
        row.atMost("note", 2000);
        OrganisingLevel organisingLevel = row.requiredChoice("organisingLevel", OrganisingLevel.class);
        SessionKind kind = row.requiredChoice("kind", SessionKind.class);
        SessionMode mode = row.requiredChoice("mode", SessionMode.class);
        row.required("educationLevels");
        Set<EducationLevel> levels = row.choices("educationLevels", EducationLevel.class);
        List<String> about = row.list("themes");
        about.stream()
                .filter(theme -> !themes.contains(theme))
                .forEach(theme -> row.problem("themes", "THEME_UNKNOWN", theme));
        String year = schoolYear(row, date);
        Integer minutes = atMost(row, "minutes", 10_080);
        if (minutes != null && minutes == 0) {
            row.problem("minutes", "TOO_SMALL", 1);
        }
        Integer managers = atMost(row, "managers", SessionRequest.MANY);
        Integer teachers = atMost(row, "teachers", SessionRequest.MANY);
        Integer staff = atMost(row, "staff", SessionRequest.MANY);
        Integer pupils = atMost(row, "pupils", SessionRequest.MANY);
        return !row.sound()
                ? null
                : new SessionFacts(
                        year,
                        date,
                        organisingLevel,
                        kind,
                        mode,
                        List.copyOf(levels),
                        about,
                        title,
                        row.text("umbrella"),
                        row.text("place"),
                        minutes,
                        managers,
                        teachers,
                        staff,
                        pupils,
                        row.text("note"));
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

    private static Integer atMost(ImportRow row, String column, int most) {
        Integer value = row.number(column);
        if (value != null && value > most) {
            row.problem(column, "TOO_LARGE", most);
        }
        return value;
    }
}
