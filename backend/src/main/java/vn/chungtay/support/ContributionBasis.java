package vn.chungtay.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Refusal;

/** What a request rests on in other rooms: the parties and the school year. Each refusal names its field. */
@ApplicationScoped
class ContributionBasis {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final OrganisationTree tree;
    private final ProgrammeService programmes;

    ContributionBasis(OrganisationTree tree, ProgrammeService programmes) {
        this.tree = tree;
        this.programmes = programmes;
    }

    List<UUID> givers(ContributionRequest request) {
        return organisations("/givers/", request.givers());
    }

    List<UUID> receivers(ContributionRequest request) {
        return organisations("/receivers/", request.receivers());
    }

    /** What the request says, its school year that of the date when it names none. */
    ContributionFacts facts(ContributionRequest request) {
        if (request.date().isBefore(EARLIEST) || request.date().isAfter(LATEST)) {
            throw Refusal.invalid("/date", "DATE_INVALID");
        }
        return request.facts(programmes
                .requireSchoolYear("/schoolYear", request.schoolYear(), request.date())
                .code());
    }

    /** Every party exists on the date: an organisation that has ended gives and receives nothing later. */
    void requireParties(LocalDate date, List<UUID> givers, List<UUID> receivers) {
        Map<UUID, OrganisationTree.Facts> then =
                tree.on(date, Stream.concat(givers.stream(), receivers.stream()).toList());
        requireThere("/givers/", givers, then);
        requireThere("/receivers/", receivers, then);
    }

    private static void requireThere(String pointer, List<UUID> side, Map<UUID, OrganisationTree.Facts> then) {
        for (int i = 0; i < side.size(); i++) {
            if (!then.containsKey(side.get(i))) {
                throw Refusal.invalid(pointer + i, "CONTRIBUTION_PARTY_NOT_THEN");
            }
        }
    }

    private List<UUID> organisations(String pointer, List<String> codes) {
        List<UUID> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            found.add(tree.require(pointer + i, codes.get(i)));
        }
        return found;
    }
}
