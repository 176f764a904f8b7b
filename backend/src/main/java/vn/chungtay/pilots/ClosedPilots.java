package vn.chungtay.pilots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.EndHindrances;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.OrganisationsEnded;
import vn.chungtay.organisations.OrganisationsEnded.End;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.programmes.ProgrammeService.Phase;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/**
 * A pilot school that ends is replaced in the same transaction, from the day after, by the school that whoever ends it names. A selection
 * whose unit or whose phase is over by then is frozen.
 */
@ApplicationScoped
class ClosedPilots implements EndHindrances {

    /** Of the record, so in the language of the records. */
    private static final String REASON = "Trường ngừng hoạt động";

    private final PilotSelections selections;
    private final ProgrammeService programmes;
    private final OrganisationTree tree;
    private final Transitions transitions;

    ClosedPilots(
            PilotSelections selections, ProgrammeService programmes, OrganisationTree tree, Transitions transitions) {
        this.selections = selections;
        this.programmes = programmes;
        this.tree = tree;
        this.transitions = transitions;
    }

    /** A place that an end leaves empty. */
    private record Leaving(PilotSelection selection, End end, String phase) {}

    @Override
    public List<Hindrance> against(OrganisationsEnded wanted) {
        List<Hindrance> hindrances = new ArrayList<>();
        Map<PilotSelection, Set<UUID>> taken = new HashMap<>();
        for (Leaving one : leaving(wanted)) {
            End end = one.end();
            if (end.pilotReplacement() == null) {
                OrganisationTree.Facts school =
                        tree.on(end.lastDay(), List.of(end.organisation())).get(end.organisation());
                String name = school == null ? "" : school.name() + " (" + school.code() + ')';
                hindrances.add(
                        new Hindrance(end.organisation(), false, "PILOT_SCHOOL_ENDS", List.of(name, one.phase())));
                continue;
            }
            boolean once = taken.computeIfAbsent(one.selection(), unseen -> new HashSet<>())
                            .add(end.pilotReplacement())
                    && one.selection().heldBy(List.of(end.pilotReplacement())).isEmpty();
            // It is not to end with the same file.
            OrganisationTree.Facts school =
                    wanted.organisations().contains(end.pilotReplacement()) ? null : replacement(end);
            Optional<String> unfit = once ? unfit(one, school) : Optional.of("PILOT_SLOT_SCHOOL_ONCE");
            unfit.ifPresent(code -> hindrances.add(
                    new Hindrance(end.organisation(), true, code, List.of(school == null ? "" : school.code()))));
        }
        return hindrances;
    }

    void replace(@Observes OrganisationsEnded ended) {
        leaving(ended).forEach(one -> replace(ended, one));
    }

    /** The places of schools that end, but for those that are history by then. */
    private List<Leaving> leaving(OrganisationsEnded ended) {
        Map<UUID, End> ends = new HashMap<>();
        ended.ends().forEach(end -> ends.put(end.organisation(), end));
        List<Leaving> leaving = new ArrayList<>();
        List<PilotSelection> found = selections.approvedWith(ends.keySet());
        if (found.isEmpty()) {
            return leaving;
        }
        Map<UUID, Phase> phases = programmes.allPhases().stream().collect(Collectors.toMap(Phase::id, phase -> phase));
        for (PilotSelection selection : found) {
            Phase phase = phases.get(selection.phase());
            for (UUID school : selection.heldBy(ends.keySet())) {
                End end = ends.get(school);
                boolean over = phase.endsOn().isBefore(end.dayAfter());
                if (!over && goesOn(selection.unit(), end, ends)) {
                    leaving.add(new Leaving(selection, end, phase.code()));
                }
            }
        }
        return leaving;
    }

    /** Whether a unit is still there on the day after a school's end; it may end by the same change. */
    private boolean goesOn(UUID unit, End end, Map<UUID, End> ends) {
        return (!ends.containsKey(unit) || ends.get(unit).lastDay().isAfter(end.lastDay()))
                && tree.on(end.dayAfter(), List.of(unit)).containsKey(unit);
    }

    private OrganisationTree.Facts replacement(End end) {
        return tree.on(end.dayAfter(), List.of(end.pilotReplacement())).get(end.pilotReplacement());
    }

    private static Optional<String> unfit(Leaving one, OrganisationTree.Facts school) {
        EducationLevel level = one.selection().levelOf(one.end().organisation());
        return PilotFit.refusal(school, one.selection().unit(), level);
    }

    private void replace(OrganisationsEnded ended, Leaving one) {
        End end = one.end();
        PilotSelection selection = one.selection();
        if (end.pilotReplacement() == null) {
            throw Refusal.conflict("PILOT_SCHOOL_STAYS_OPEN");
        }
        OrganisationTree.Facts school = replacement(end);
        unfit(one, school).ifPresent(code -> {
            throw Refusal.invalid("/pilotReplacement", code, school == null ? "" : school.code());
        });
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
