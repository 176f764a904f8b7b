package vn.chungtay.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of the finder. */
@ApplicationScoped
class CandidateService {

    private final CandidateQueries queries;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;

    CandidateService(CandidateQueries queries, OrganisationTree tree, ProgrammeService programmes) {
        this.queries = queries;
        this.tree = tree;
        this.programmes = programmes;
    }

    Page<CandidateView> list(Scope scope, CandidateFilter filter, Language language) {
        if (filter.organisation == null) {
            throw Refusal.invalid("for", "REQUIRED");
        }
        UUID organisation = tree.require("for", filter.organisation);
        List<String> themes = Choices.split(filter.theme);
        programmes.requireThemes("theme", themes);
        return queries.list(scope, organisation, themes, filter, language);
    }
}
