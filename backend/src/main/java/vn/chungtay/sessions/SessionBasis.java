package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.plans.PlanService;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Refusal;

/** What a request rests on in other rooms: the parties, the school year, the themes, the plan line. Each refusal names its field. */
@ApplicationScoped
class SessionBasis {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final PlanService plans;

    SessionBasis(OrganisationTree tree, ProgrammeService programmes, PlanService plans) {
        this.tree = tree;
        this.programmes = programmes;
        this.plans = plans;
    }

    List<UUID> partners(SessionRequest request) {
        List<UUID> partners = new ArrayList<>();
        for (int i = 0; i < request.partners().size(); i++) {
            partners.add(tree.require("/partners/" + i, request.partners().get(i)));
        }
        return partners;
    }

    /**
     * What the request says, its school year that of the date when it names none.
     *
     * @param kept the themes that the record names already
     */
    SessionFacts facts(SessionRequest request, List<String> kept) {
        if (request.date().isBefore(EARLIEST) || request.date().isAfter(LATEST)) {
            throw Refusal.invalid("/date", "DATE_INVALID");
        }
        programmes.requireOfferedThemes("/themes", request.themes(), kept);
        return request.facts(programmes
                .requireSchoolYear("/schoolYear", request.schoolYear(), request.date())
                .code());
    }

    /** Every party exists on the date: an organisation that has ended takes part in nothing later. */
    void requireParties(LocalDate date, UUID host, List<UUID> partners) {
        Map<UUID, OrganisationTree.Facts> then =
                tree.on(date, Stream.concat(Stream.of(host), partners.stream()).toList());
        if (!then.containsKey(host)) {
            throw Refusal.invalid("/host", "SESSION_PARTY_NOT_THEN");
        }
        for (int i = 0; i < partners.size(); i++) {
            if (!then.containsKey(partners.get(i))) {
                throw Refusal.invalid("/partners/" + i, "SESSION_PARTY_NOT_THEN");
            }
        }
    }

    /** The two parties of the plan are among those of the activity. */
    void requirePlanLine(UUID planLine, UUID host, List<UUID> partners) {
        if (planLine == null) {
            return;
        }
        for (UUID party : partiesOf(planLine)) {
            if (!party.equals(host) && !partners.contains(party)) {
                throw Refusal.invalid("/planLineId", "SESSION_PLAN_OF_OTHERS");
            }
        }
    }

    private List<UUID> partiesOf(UUID planLine) {
        try {
            return plans.partiesOfLine(planLine);
        } catch (Refusal none) {
            throw Refusal.invalid("/planLineId", "SESSION_PLAN_OF_OTHERS");
        }
    }
}
