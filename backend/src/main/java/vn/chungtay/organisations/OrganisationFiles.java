package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.Importer;
import vn.chungtay.files.Imports;
import vn.chungtay.files.SentFile;
import vn.chungtay.files.TakenFile;
import vn.chungtay.organisations.OrganisationCodes.OrganisationsChanged;
import vn.chungtay.shared.Language;

/** The door of files that tell of one day's changes together, as the reform has them: each is taken as by its own import. */
@ApplicationScoped
public class OrganisationFiles {

    /** What a file tells of. */
    public enum Kind {
        UNITS(UnitImporter.COLUMNS, "validFrom"),
        SUCCESSIONS(SuccessionImporter.COLUMNS, "on"),
        SCHOOLS(SchoolImporter.COLUMNS, "validFrom");

        private final ImportColumns columns;
        private final String day;

        Kind(ImportColumns columns, String day) {
            this.columns = columns;
            this.day = day;
        }
    }

    private final Organisations organisations;
    private final OrganisationTree tree;
    private final SuccessionService successions;
    private final FileClosings closings;
    private final Imports imports;
    private final Event<OrganisationsChanged> changes;

    OrganisationFiles(
            Organisations organisations,
            OrganisationTree tree,
            SuccessionService successions,
            FileClosings closings,
            Imports imports,
            Event<OrganisationsChanged> changes) {
        this.organisations = organisations;
        this.tree = tree;
        this.successions = successions;
        this.closings = closings;
        this.imports = imports;
        this.changes = changes;
    }

    /** How many rows the file of this request has; refused when it cannot be read as one of the kind. */
    public int count(Scope scope, Kind kind, Language language) {
        scope.requireImporter();
        return imports.count(kind.columns, language);
    }

    /**
     * Takes a file within the caller's change; needs an administrator of the department. A row of another day is a problem.
     *
     * @param read is told now and then how many rows have been read
     */
    public TakenFile take(Scope scope, Kind kind, SentFile file, LocalDate day, IntConsumer read) {
        scope.requireImporter();
        Importer importer =
                switch (kind) {
                    case UNITS -> new UnitImporter(organisations, tree, closings, scope);
                    case SUCCESSIONS -> successions.importer(scope, day);
                    case SCHOOLS -> new SchoolImporter(organisations, tree, closings, scope);
                };
        TakenFile taken = imports.within(new RowsOfADay(importer, kind.day, day), file, read);
        changes.fire(new OrganisationsChanged());
        return taken;
    }
}
