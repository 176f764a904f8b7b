package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of the records of activities. */
@ApplicationScoped
public class SessionService {

    static final String COLLECTION = "session-reports";

    private final SessionReports reports;
    private final SessionQueries queries;
    private final SessionWaiting waiting;
    private final SessionBasis basis;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final Transitions transitions;
    private final Imports imports;
    private final DryRun dryRun;
    private final HanoiTime time;
    private final RecordHistories histories;

    SessionService(
            SessionReports reports,
            SessionQueries queries,
            SessionWaiting waiting,
            SessionBasis basis,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            Imports imports,
            DryRun dryRun,
            HanoiTime time,
            RecordHistories histories) {
        this.reports = reports;
        this.queries = queries;
        this.waiting = waiting;
        this.basis = basis;
        this.tree = tree;
        this.programmes = programmes;
        this.transitions = transitions;
        this.imports = imports;
        this.dryRun = dryRun;
        this.time = time;
        this.histories = histories;
    }

    /** The records the viewer may see, as they are now or as they stood on a day; see {@link SessionFilter}. */
    public Page<SessionView> list(Scope scope, SessionFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    /**
     * What a figure of the filter is made of, as {@code from session_standing c where …}: exactly the rows of the list with the same
     * filter and {@code standing} or {@code asOf}. Of {@code c} there are standing, from_day, school_year, date, organising_level, kind,
     * mode, levels[], themes[], minutes, managers, teachers, staff, pupils and parties[] (ids, the host first). Without
     * {@code filter.standing} both COUNTED and UNCONFIRMED are in it, so that one statement can count each with its own filter.
     */
    public Sql counted(Scope scope, SessionFilter filter) {
        return queries.counted(scope, filter);
    }

    /** What waits for the viewer among the records of activities, for the worklist; of one organisation and those below it, or of all. */
    public Sql waiting(Scope scope, UUID organisation) {
        return waiting.of(scope, organisation);
    }

    SessionView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID id) {
        return transitions.of(COLLECTION, id, concerned(scope, id));
    }

    /** What was changed in the record, and by whom. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, concerned(scope, id), page);
    }

    /** Records an activity of a host the caller acts for: planned, or held when it reports at once. A repeat of its id returns the record. */
    @Change
    SessionView create(Scope scope, SessionRequest request, Language language) {
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && reports.findById(id) != null) {
            return get(scope, id, language);
        }
        UUID host = tree.require("/host", request.host());
        SessionPolicy.create(
                        scope.requireEditor(),
                        !tree.actsFor(scope, List.of(host)).isEmpty())
                .require();
        List<UUID> partners = basis.partners(request);
        SessionFacts facts = basis.facts(request, List.of());
        basis.requireParties(request.date(), host, partners);
        basis.requirePlanLine(request.planLineId(), host, partners);
        LocalDate today = time.today();
        Signatory author = Signatory.of(scope);
        SessionReport report = new SessionReport(id, facts, host, partners, request.planLineId(), author, today);
        transitions.record(COLLECTION, id, "plan", null, report.status(), null, scope.actingFor(host));
        if (request.reports()) {
            report(report, scope, today);
        }
        reports.persist(report);
        return get(scope, id, language);
    }

    /** Changes what is said, by the host's side; with {@code report} it is the host's word at once. The host itself stays. */
    @Change
    SessionView edit(Scope scope, UUID id, IfMatch ifMatch, SessionRequest request, Language language) {
        SessionReport report = reports.held(id).orElseThrow(Refusal::notFound);
        SessionSides sides = sides(scope, report);
        requireSeen(scope, report, sides, ifMatch);
        SessionPolicy.edit(scope, sides).require();
        if (request.id() != null && !request.id().equals(id)) {
            throw Refusal.invalid("/id", "SESSION_ID_STAYS");
        }
        if (!tree.require("/host", request.host()).equals(report.host())) {
            throw Refusal.invalid("/host", "SESSION_HOST_STAYS");
        }
        List<UUID> partners = basis.partners(request);
        SessionFacts facts = basis.facts(request, report.facts().themes());
        basis.requireParties(request.date(), report.host(), partners);
        basis.requirePlanLine(request.planLineId(), report.host(), partners);
        LocalDate today = time.today();
        report.edit(facts, partners, request.planLineId(), Signatory.of(scope), today);
        transitions.record(
                COLLECTION, id, "edit", report.status(), report.status(), null, scope.actingFor(report.host()));
        if (request.reports() && report.status() != SessionStatus.HELD) {
            report(report, scope, today);
        }
        return get(scope, id, language);
    }

    /** Reports, confirms, returns or cancels; see {@link SessionPolicy} for who may. */
    @Change
    SessionView step(Scope scope, UUID id, IfMatch ifMatch, SessionStep step, Language language) {
        SessionReport report = reports.held(id).orElseThrow(Refusal::notFound);
        SessionSides sides = sides(scope, report);
        requireSeen(scope, report, sides, ifMatch);
        LocalDate today = time.today();
        SessionStatus before = report.status();
        switch (step.action()) {
            case SessionStep.REPORT -> {
                SessionPolicy.report(scope, sides, today).require();
                report(report, scope, today);
                return get(scope, id, language);
            }
            case SessionStep.CONFIRM -> {
                SessionPolicy.confirm(scope, sides).require();
                report.confirm(confirming(sides, step.partner()), Signatory.of(scope), today);
            }
            case SessionStep.RETURN -> {
                SessionPolicy.giveBack(scope, sides).require();
                report.giveBack(step.requiredComment(), today);
            }
            case SessionStep.CANCEL -> {
                SessionPolicy.cancel(scope, sides).require();
                report.cancel(step.requiredReason(), today);
            }
            default ->
                throw Refusal.invalid(
                        "/action",
                        "VALUE_UNKNOWN",
                        step.action(),
                        String.join(
                                ", ", SessionStep.REPORT, SessionStep.CONFIRM, SessionStep.RETURN, SessionStep.CANCEL));
        }
        transitions.record(
                COLLECTION,
                id,
                step.action(),
                before,
                report.status(),
                step.comment(),
                scope.actingFor(SessionPolicy.actor(sides)));
        return get(scope, id, language);
    }

    /** Takes records of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importReports(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        return imports.run(
                new SessionImporter(reports, tree, programmes, transitions, scope, time.today()),
                file,
                language,
                dryRun.wanted());
    }

    private void report(SessionReport report, Scope scope, LocalDate today) {
        SessionStatus before = report.status();
        report.report(Signatory.of(scope), today);
        transitions.record(
                COLLECTION,
                report.id(),
                SessionStep.REPORT,
                before,
                report.status(),
                null,
                scope.actingFor(report.host()));
    }

    /** The partners whose word the caller gives: the one named, else all they stand above. */
    private Set<UUID> confirming(SessionSides sides, String partner) {
        Set<UUID> mine = new HashSet<>(sides.acting());
        if (partner != null) {
            UUID named = tree.require("/partner", partner);
            if (!mine.contains(named)) {
                throw Refusal.forbidden("SESSION_PARTNER_ONLY");
            }
            mine.removeIf(party -> !Objects.equals(party, named));
        }
        return mine;
    }

    private SessionSides sides(Scope scope, SessionReport report) {
        List<UUID> awaited = report.partners().stream()
                .filter(partner -> !partner.confirmed())
                .map(SessionPartner::organisationId)
                .toList();
        return new SessionSides(
                report.status(),
                report.facts().date(),
                report.host(),
                awaited,
                tree.actsFor(scope, report.parties()),
                report.reportedBy(),
                report.createdBy());
    }

    /** Who acts for a party sees its record; only of others it must be asked. */
    private void requireSeen(Scope scope, SessionReport report, SessionSides sides, IfMatch ifMatch) {
        if (sides.acting().isEmpty() && !queries.visible(scope, report.id())) {
            throw Refusal.notFound();
        }
        ifMatch.check(report.version());
    }

    /** Whoever sees the record of an activity is concerned by it. */
    private Optional<Boolean> concerned(Scope scope, UUID id) {
        return queries.visible(scope, id) ? Optional.of(true) : Optional.empty();
    }
}
