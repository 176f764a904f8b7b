package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.access.Scope;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Transitions;

/** Makes the importer of one file. */
@ApplicationScoped
class PilotImports {

    private final PilotSelections selections;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final Transitions transitions;
    private final Reads reads;

    PilotImports(
            PilotSelections selections,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            Reads reads) {
        this.selections = selections;
        this.tree = tree;
        this.programmes = programmes;
        this.transitions = transitions;
        this.reads = reads;
    }

    Importer importer(Scope scope) {
        return new PilotImporter(
                programmes.allPhases(),
                new PilotFileJudge(tree, reads),
                new PilotFileWriter(selections, transitions, scope));
    }
}
