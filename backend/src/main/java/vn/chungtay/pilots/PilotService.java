package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.EducationLevel;
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
import vn.chungtay.shared.Verdict;

/** The door of the selections of pilot schools. */
@ApplicationScoped
public class PilotService {

    static final String COLLECTION = "pilot-selections";

    private final PilotSelections selections;
    private final PilotQueries queries;
    private final PilotSchoolQueries schools;
    private final PilotCandidateQueries candidates;
    private final PilotReachQueries reach;
    private final PilotUnitQueries units;
    private final PilotImports pilotImports;
    private final ProgrammeService programmes;
    private final OrganisationTree tree;
    private final Transitions transitions;
    private final HanoiTime time;
    private final Imports imports;
    private final DryRun dryRun;
    private final RecordHistories histories;

    PilotService(
            PilotSelections selections,
            PilotQueries queries,
            PilotSchoolQueries schools,
            PilotCandidateQueries candidates,
            PilotReachQueries reach,
            PilotUnitQueries units,
            PilotImports pilotImports,
            ProgrammeService programmes,
            OrganisationTree tree,
            Transitions transitions,
            HanoiTime time,
            Imports imports,
            DryRun dryRun,
            RecordHistories histories) {
        this.selections = selections;
        this.queries = queries;
        this.schools = schools;
        this.candidates = candidates;
        this.reach = reach;
        this.units = units;
        this.pilotImports = pilotImports;
        this.programmes = programmes;
        this.tree = tree;
        this.transitions = transitions;
        this.time = time;
        this.imports = imports;
        this.dryRun = dryRun;
        this.histories = histories;
    }

    /** The rows of the list of pilot schools, as {@code from … where …} over the tenure {@code t} and its selection {@code s}. */
    public Sql counted(Scope scope, PilotSchoolFilter filter) {
        return Sql.of(PilotSchoolQueries.tables()).add(schools.matching(filter));
    }

    /** Who was a pilot school when, as {@code select school_id, from_day, to_day}: until the day before {@code to_day}. */
    public static String tenures() {
        return "select t.school_id, t.from_day, t.to_day from pilot_tenure t";
    }

    /** What of the selections waits for the caller, for one organisation (and those below it) or for all of theirs. */
    public Sql waiting(Scope scope, UUID organisation) {
        return PilotWaiting.of(scope, organisation);
    }

    Page<SelectionView> list(Scope scope, SelectionFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    Page<PilotSchoolView> listSchools(Scope scope, PilotSchoolFilter filter) {
        return schools.list(scope, filter);
    }

    /** Who of a phase has selected, and who has not. */
    Page<PilotUnitView> listUnits(Scope scope, PilotUnitFilter filter) {
        return units.list(scope, programmes.requirePhase("phase", filter.phase), filter);
    }

    PilotSummaryView summary(Scope scope, PilotUnitFilter filter) {
        return units.summary(scope, programmes.requirePhase("phase", filter.phase), filter);
    }

    /** The schools of the unit as candidates for a slot of a level, and what speaks for each. */
    Page<PilotCandidateView> listCandidates(Scope scope, UUID id, PilotCandidateFilter filter, Language language) {
        if (filter.level == null) {
            throw Refusal.invalid("level", "REQUIRED");
        }
        PilotPolicy.Standpoint standpoint = queries.standpoint(scope, id).orElseThrow(Refusal::notFound);
        return candidates.list(scope, id, filter, PilotPolicy.choose(scope, standpoint), language);
    }

    /** Whom each pilot school of the selection reaches. */
    Page<PilotReachView> listReach(Scope scope, UUID id, PageQuery page) {
        queries.standpoint(scope, id).orElseThrow(Refusal::notFound);
        return reach.list(scope, id, page);
    }

    /** Which schools came to the sessions of the selection's pilot schools. */
    Page<GuidedSchoolView> listGuided(Scope scope, UUID id, GuidedSchoolFilter filter) {
        queries.standpoint(scope, id).orElseThrow(Refusal::notFound);
        return reach.page(scope, id, filter);
    }

    SelectionView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID id) {
        return transitions.of(COLLECTION, id, queries.above(scope, id));
    }

    /** What was changed and by whom; an approved selection is directory, how it came to be is not. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.above(scope, id), page);
    }

    /** Begins the draft of a unit; needs an editor of the unit. Of two for one unit and phase the second is refused by the database. */
    @Change
    SelectionView draft(Scope scope, DraftPilotSelection request, Language language) {
        scope.requireEditor();
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && selections.findByIdOptional(id).isPresent()) {
            return get(scope, id, language);
        }
        UUID unit = tree.require("/unit", request.unit());
        ProgrammeService.Phase phase = programmes.requirePhase("/phase", request.phase());
        OrganisationTree.Facts facts = tree.on(time.today(), List.of(unit)).get(unit);
        if (facts == null || !phase.unitKinds().contains(facts.kind())) {
            throw Refusal.invalid("/unit", "PILOTS_UNIT_KIND", request.unit());
        }
        if (tree.actsFor(scope, List.of(unit)).isEmpty()) {
            throw Refusal.forbidden("NOT_YOUR_ORGANISATION");
        }
        if (!queries.hasSlots(phase.id())) {
            throw Refusal.conflict("PILOTS_NO_QUOTA");
        }
        selections.persist(new PilotSelection(id, unit, phase.id(), time.today()));
        transitions.record(COLLECTION, id, "draft", null, SelectionStatus.DRAFT, null, scope.actingFor(unit));
        return get(scope, id, language);
    }

    /** Puts a school into a slot; needs an editor of the unit. */
    @Change
    SelectionView fill(
            Scope scope,
            UUID id,
            IfMatch ifMatch,
            EducationLevel level,
            int position,
            FillPilotSlot request,
            Language language) {
        PilotSelection selection = load(scope, id, ifMatch, PilotPolicy::fill);
        selection.fill(level, position, fitting(selection, level, request.school()), time.today());
        selections.touched(selection);
        return get(scope, id, language);
    }

    /** Empties a slot; needs an editor of the unit. */
    @Change
    SelectionView clear(Scope scope, UUID id, IfMatch ifMatch, EducationLevel level, int position, Language language) {
        PilotSelection selection = load(scope, id, ifMatch, PilotPolicy::fill);
        selection.clear(level, position);
        selections.touched(selection);
        return get(scope, id, language);
    }

    /** Submits, approves, returns, or replaces a school; each by whom {@link PilotPolicy} lets. */
    @Change
    SelectionView transition(Scope scope, UUID id, IfMatch ifMatch, PilotTransition step, Language language) {
        PilotSelection selection = load(
                scope,
                id,
                ifMatch,
                switch (step.action()) {
                    case "submit" -> PilotPolicy::submit;
                    case "approve", "return" -> PilotPolicy::decide;
                    case "replace" -> PilotPolicy::replace;
                    default ->
                        throw Refusal.invalid(
                                "/action", "VALUE_UNKNOWN", step.action(), "submit, approve, return, replace");
                });
        SelectionStatus before = selection.status();
        String comment = step.comment();
        UUID actingFor = selection.unit();
        switch (step.action()) {
            case "submit" -> selection.submit(scope.personId(), scope.personName(), time.today());
            case "approve" -> {
                selection.approve(scope.personId(), time.today());
                actingFor = superior(selection);
            }
            case "return" -> {
                selection.giveBack(scope.personId(), step.requireComment());
                actingFor = superior(selection);
            }
            default -> {
                EducationLevel level = step.requireLevel();
                comment = step.requireReason();
                selection.replace(
                        level,
                        step.requirePosition(),
                        fitting(selection, level, step.requireSchool()),
                        comment,
                        time.today());
                selections.touched(selection);
            }
        }
        transitions.record(
                COLLECTION, id, step.action(), before, selection.status(), comment, scope.actingFor(actingFor));
        return get(scope, id, language);
    }

    /** Takes pilots of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importPilots(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        return imports.run(pilotImports.importer(scope), file, language, dryRun.wanted());
    }

    private PilotSelection load(
            Scope scope, UUID id, IfMatch ifMatch, BiFunction<Scope, PilotPolicy.Standpoint, Verdict> rule) {
        PilotPolicy.Standpoint standpoint = queries.standpoint(scope, id).orElseThrow(Refusal::notFound);
        PilotSelection selection = selections.whole(id).orElseThrow(Refusal::notFound);
        ifMatch.check(selection.version());
        rule.apply(scope, standpoint).require();
        return selection;
    }

    private UUID fitting(PilotSelection selection, EducationLevel level, String code) {
        UUID school = tree.require("/school", code);
        Optional<String> unfit =
                PilotFit.refusal(tree.on(time.today(), List.of(school)).get(school), selection.unit(), level);
        if (unfit.isPresent()) {
            throw Refusal.invalid("/school", unfit.get(), code);
        }
        return school;
    }

    private UUID superior(PilotSelection selection) {
        Map<UUID, OrganisationTree.Facts> facts = tree.on(time.today(), List.of(selection.unit()));
        return facts.get(selection.unit()).parent();
    }
}
