package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.OrganisationCodes.OrganisationsChanged;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The door of the directory. */
@ApplicationScoped
public class OrganisationService {

    private static final String COLLECTION = "organisations";

    private final Organisations organisations;
    private final OrganisationQueries queries;
    private final OrganisationTree tree;
    private final FileClosings closings;
    private final Imports imports;
    private final DryRun dryRun;
    private final Event<OrganisationsChanged> changes;
    private final RecordHistories histories;
    private final MapPoints points;
    private final LeftBelow leftBelow;

    OrganisationService(
            Organisations organisations,
            OrganisationQueries queries,
            OrganisationTree tree,
            FileClosings closings,
            Imports imports,
            DryRun dryRun,
            Event<OrganisationsChanged> changes,
            RecordHistories histories,
            MapPoints points,
            LeftBelow leftBelow) {
        this.organisations = organisations;
        this.queries = queries;
        this.tree = tree;
        this.closings = closings;
        this.imports = imports;
        this.dryRun = dryRun;
        this.changes = changes;
        this.histories = histories;
        this.points = points;
        this.leftBelow = leftBelow;
    }

    /** The directory on a day; everyone signed in reads it. */
    public Page<OrganisationSummary> list(Scope scope, OrganisationFilter filter) {
        return queries.list(scope, filter);
    }

    /** As {@link #list}, schools and centres alone; another kind asked for is refused. */
    Page<OrganisationSummary> listSchools(Scope scope, OrganisationFilter filter) {
        if (filter.kind != null && !filter.kind.equals(OrganisationKind.SCHOOL.name())) {
            throw Refusal.invalid("kind", "VALUE_UNKNOWN", filter.kind, OrganisationKind.SCHOOL);
        }
        filter.kind = OrganisationKind.SCHOOL.name();
        return queries.list(scope, filter);
    }

    /** The rows of the directory that a list of the filter shows, as {@code from … where …} over {@code v}; figures count them. */
    public Sql counted(Scope scope, OrganisationFilter filter) {
        return queries.counted(scope, filter);
    }

    /** What waits for the viewer: who was left under an organisation that has ended. */
    public Sql waiting(Scope scope, UUID organisation) {
        return leftBelow.waiting(scope, organisation);
    }

    MapPointsView points(Scope scope, OrganisationFilter filter) {
        return points.of(scope, filter);
    }

    OrganisationView get(Scope scope, String idOrCode, LocalDate asOf, Language language) {
        return queries.get(scope, idOrCode, asOf, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed of an organisation, and by whom; directory, as the organisation is. */
    Page<HistoryEntry> changes(Scope scope, String idOrCode, PageQuery page) {
        UUID id = queries.id(scope, idOrCode).orElseThrow(Refusal::notFound);
        return histories.of(COLLECTION, id, Optional.of(true), page);
    }

    /** Takes units of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importUnits(Scope scope, InputStream file, Language language) {
        return run(scope, new UnitImporter(organisations, tree, closings, scope), file, language);
    }

    /** Takes schools of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importSchools(Scope scope, InputStream file, Language language) {
        return run(scope, new SchoolImporter(organisations, tree, closings, scope), file, language);
    }

    private ImportSummary run(Scope scope, OrganisationImporter importer, InputStream file, Language language) {
        // Until a file has made the department, no administrator can belong to it.
        if (!scope.isAdministrator() || organisations.haveADepartment()) {
            scope.requireImporter();
        }
        ImportSummary summary = imports.run(importer, file, language, dryRun.wanted());
        changes.fire(new OrganisationsChanged());
        return summary;
    }
}
