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
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;

/** The door of the figures of the time before the system: read by everyone, kept by the department. */
@ApplicationScoped
public class ReportedFigureService {

    private static final String COLLECTION = "reported-figures";

    private final ReportedFigures figures;
    private final ReportedFigureQueries queries;
    private final MeasuredSubjects subjects;
    private final OrganisationTree tree;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;

    ReportedFigureService(
            ReportedFigures figures,
            ReportedFigureQueries queries,
            MeasuredSubjects subjects,
            OrganisationTree tree,
            RecordHistories histories,
            Imports imports,
            DryRun dryRun) {
        this.figures = figures;
        this.queries = queries;
        this.subjects = subjects;
        this.tree = tree;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
    }

    Page<ReportedFigureView> list(Scope scope, ReportedFigureFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    ReportedFigureView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed and by whom; for the people of the department. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.get(scope, id, Language.VI).map(there -> scope.whole()), page);
    }

    /** Keeps a number with its source. */
    @Change
    ReportedFigureView create(Scope scope, CreateReportedFigure request, Language language) {
        scope.ownsProgramme().require();
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && figures.findById(id) != null) {
            return get(scope, id, language);
        }
        MeasuredSubject subject = subjects.read(scope, request.measure(), request.parameters(), request.scope());
        if (figures.of(subject, request.saying()).isPresent()) {
            throw Refusal.conflict("REPORTED_FIGURE_ONCE");
        }
        ReportedFigure figure = new ReportedFigure(id, subject);
        figure.say(request.saying(), true);
        figures.persist(figure);
        return get(scope, id, language);
    }

    /** Corrects what was kept. */
    @Change
    ReportedFigureView change(Scope scope, UUID id, IfMatch ifMatch, ChangeReportedFigure request, Language language) {
        load(scope, id, ifMatch).say(request.saying(), true);
        return get(scope, id, language);
    }

    /** Takes it away; that it was there stays in the audit trail. */
    @Change
    ReportedFigureView remove(Scope scope, UUID id, IfMatch ifMatch, Language language) {
        ReportedFigure figure = load(scope, id, ifMatch);
        ReportedFigureView shown = get(scope, id, language);
        figures.delete(figure);
        return shown;
    }

    /** Takes reported figures of a file; needs the department, or an administrator of it. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        ReportedFigureImporter importer =
                new ReportedFigureImporter(scope.requireProgrammeImporter(), figures, subjects, tree);
        return imports.run(importer, file, language, dryRun.wanted());
    }

    private ReportedFigure load(Scope scope, UUID id, IfMatch ifMatch) {
        ReportedFigure figure = figures.findByIdOptional(id).orElseThrow(Refusal::notFound);
        scope.ownsProgramme().require();
        ifMatch.check(figure.version());
        return figure;
    }
}
