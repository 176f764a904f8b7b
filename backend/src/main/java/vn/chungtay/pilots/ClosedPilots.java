package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.OrganisationsEnded;
import vn.chungtay.organisations.OrganisationsEnded.End;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/**
 * A pilot school that ends is replaced in the same transaction, from the day after, by the school that whoever ends it names. A selection
 * whose unit is over by then is frozen.
 */
@ApplicationScoped
class ClosedPilots {

    /** Of the record, so in the language of the records. */
    private static final String REASON = "Trường ngừng hoạt động";

    private final PilotSelections selections;
    private final OrganisationTree tree;
    private final Transitions transitions;

    ClosedPilots(PilotSelections selections, OrganisationTree tree, Transitions transitions) {
        this.selections = selections;
        this.tree = tree;
        this.transitions = transitions;
    }

    void replace(@Observes OrganisationsEnded ended) {
        Map<UUID, End> ends = new HashMap<>();
        ended.ends().forEach(end -> ends.put(end.organisation(), end));
        for (PilotSelection selection : selections.approvedWith(ends.keySet())) {
            for (UUID leaving : selection.heldBy(ends.keySet())) {
                End end = ends.get(leaving);
                if (tree.on(end.dayAfter(), List.of(selection.unit())).containsKey(selection.unit())) {
                    replace(ended, selection, end);
                }
            }
        }
    }

    private void replace(OrganisationsEnded ended, PilotSelection selection, End end) {
        if (end.pilotReplacement() == null) {
            throw Refusal.conflict("PILOT_SCHOOL_STAYS_OPEN");
        }
        EducationLevel level = selection.levelOf(end.organisation());
        OrganisationTree.Facts school =
                tree.on(end.dayAfter(), List.of(end.pilotReplacement())).get(end.pilotReplacement());
        Optional<String> unfit = PilotFit.refusal(school, selection.unit(), level);
        if (unfit.isPresent()) {
            throw Refusal.invalid("/pilotReplacement", unfit.get(), school == null ? "" : school.code());
        }
        selection.replaceHolder(end.organisation(), end.pilotReplacement(), REASON, end.dayAfter());
        selections.touched(selection);
        transitions.record(
                PilotService.COLLECTION,
                selection.id(),
                "replace",
                selection.status(),
                selection.status(),
                REASON,
                ended.scope().actingFor(null));
    }
}
