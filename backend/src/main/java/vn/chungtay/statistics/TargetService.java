package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
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

/** The door of the targets: read by everyone, set by the department. */
@ApplicationScoped
public class TargetService {

    private static final String COLLECTION = "targets";

    private final Targets targets;
    private final TargetQueries queries;
    private final MeasuredSubjects subjects;
    private final ProgrammeService programmes;
    private final OrganisationTree tree;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;
    private final HanoiTime time;

    TargetService(
            Targets targets,
            TargetQueries queries,
            MeasuredSubjects subjects,
            ProgrammeService programmes,
            OrganisationTree tree,
            RecordHistories histories,
            Imports imports,
            DryRun dryRun,
            HanoiTime time) {
        this.targets = targets;
        this.queries = queries;
        this.subjects = subjects;
        this.programmes = programmes;
        this.tree = tree;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
        this.time = time;
    }

    Page<TargetView> list(Scope scope, TargetFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    TargetView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed and by whom; for the people of the department. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.get(scope, id, Language.VI).map(there -> scope.whole()), page);
    }

    /** Sets a target where there is none yet. */
    @Change
    TargetView create(Scope scope, CreateTarget request, Language language) {
        scope.ownsProgramme().require();
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && targets.findById(id) != null) {
            return get(scope, id, language);
        }
        MeasuredSubject subject = subjects.read(scope, request.measure(), request.parameters(), request.scope());
        String year = programmes
                .requireSchoolYear("/schoolYear", request.schoolYear(), time.today())
                .code();
        if (targets.of(subject, year).isPresent()) {
            throw Refusal.conflict("TARGET_ONCE");
        }
        Target target = new Target(id, subject, year);
        target.plan(request.value(), true);
        targets.persist(target);
        return get(scope, id, language);
    }

    /** Plans another number. */
    @Change
    TargetView change(Scope scope, UUID id, IfMatch ifMatch, ChangeTarget request, Language language) {
        load(scope, id, ifMatch).plan(request.value(), true);
        return get(scope, id, language);
    }

    /** Takes a target away; that it was there stays in the audit trail. */
    @Change
    TargetView remove(Scope scope, UUID id, IfMatch ifMatch, Language language) {
        Target target = load(scope, id, ifMatch);
        TargetView shown = get(scope, id, language);
        targets.delete(target);
        return shown;
    }

    /** Takes targets of a file; needs the department, or an administrator of it. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        TargetImporter importer =
                new TargetImporter(scope.requireProgrammeImporter(), targets, subjects, programmes, tree);
        return imports.run(importer, file, language, dryRun.wanted());
    }

    private Target load(Scope scope, UUID id, IfMatch ifMatch) {
        Target target = targets.findByIdOptional(id).orElseThrow(Refusal::notFound);
        scope.ownsProgramme().require();
        ifMatch.check(target.version());
        return target;
    }
}
