package vn.chungtay.reform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.files.TakenFile;
import vn.chungtay.operations.Progress;
import vn.chungtay.organisations.OrganisationFiles;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** The changes that the long work of a reform is made of, each one transaction. */
@ApplicationScoped
class ReformRun {

    /** A country's reform is a matter of minutes; this is when something must be wrong. */
    private static final int SECONDS = 3_600;

    /**
     * In which the files are taken: where schools go to is there before they go, whoever begins is there before it takes over, and who ends
     * has nobody below any more.
     */
    private static final List<ReformPart> ORDER = List.of(ReformPart.units, ReformPart.schools, ReformPart.successions);

    private final Reforms reforms;
    private final OrganisationFiles organisations;
    private final ReformEffects effects;
    private final ReformOutcomes outcomes;
    private final Transitions transitions;
    private final EntityManager entities;
    private final HanoiTime time;

    ReformRun(
            Reforms reforms,
            OrganisationFiles organisations,
            ReformEffects effects,
            ReformOutcomes outcomes,
            Transitions transitions,
            EntityManager entities,
            HanoiTime time) {
        this.reforms = reforms;
        this.organisations = organisations;
        this.effects = effects;
        this.outcomes = outcomes;
        this.transitions = transitions;
        this.entities = entities;
        this.time = time;
    }

    /** What a run has found: the state it ran on, what became of each file, how many effects there are. */
    record Found(String base, List<PartSummaries> parts, String counts, boolean sound) {}

    /** Does all of it, saves what it did into {@code copy}, and is rolled back. */
    @Change(seconds = SECONDS)
    Found tryOut(
            Scope scope, UUID reform, Map<ReformPart, ReformFiles.Kept> files, EffectCopy copy, Progress progress) {
        Found found = take(scope, reform, files, false, progress);
        if (found.sound()) {
            copy.save(entities, reform);
        }
        QuarkusTransaction.setRollbackOnly();
        return found;
    }

    /** Writes down what {@link #tryOut} found. */
    @Change(seconds = SECONDS)
    void keep(Scope scope, UUID id, Found found, EffectCopy copy, String comment) {
        effects.forget(id);
        copy.restore(entities);
        outcomes.keep(id, found.base(), found.parts(), found.counts(), false);
        Reform reform = reforms.findById(id);
        ReformStatus before = reform.status();
        reform.previewed(found.sound(), time.now());
        log(scope, reform, ReformAction.preview, before, comment);
    }

    /** Does all of it, for good; refused when it would not do what was seen beforehand. */
    @Change(seconds = SECONDS)
    void apply(Scope scope, UUID id, Map<ReformPart, ReformFiles.Kept> files, String comment, Progress progress) {
        outcomes.requireSameBase(id);
        Found found = take(scope, id, files, true, progress);
        if (!found.sound()) {
            throw Refusal.conflict("REFORM_STALE");
        }
        outcomes.requireNobodyLeftBehind(id);
        outcomes.keep(id, found.base(), found.parts(), found.counts(), true);
        Reform reform = reforms.findById(id);
        ReformStatus before = reform.status();
        reform.applied(time.now());
        log(scope, reform, ReformAction.apply, before, comment);
    }

    private Found take(
            Scope scope, UUID reform, Map<ReformPart, ReformFiles.Kept> files, boolean applied, Progress progress) {
        LocalDate day = reforms.findById(reform).on();
        String base = outcomes.base();
        List<PartSummaries> parts = new ArrayList<>();
        boolean sound = true;
        for (ReformPart part : ORDER) {
            ReformFiles.Kept file = files.get(part);
            if (file == null) {
                continue;
            }
            OrganisationFiles.Kind kind = ReformFileService.kind(part);
            progress.step("REFORM_" + kind.name(), file.rows());
            TakenFile taken = organisations.take(scope, kind, file, day, progress::done);
            sound &= taken.sound();
            parts.add(PartSummaries.of(part, taken, applied));
        }
        parts.sort(Comparator.comparing(PartSummaries::part));
        if (!sound) {
            return new Found(base, parts, "[]", false);
        }
        progress.step("REFORM_CHECKING", 0);
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
        progress.step("REFORM_EFFECTS", ReformEffects.STEPS);
        effects.forget(reform);
        effects.write(reform, day, progress::done);
        return new Found(base, parts, outcomes.counts(reform), true);
    }

    private void log(Scope scope, Reform reform, ReformAction action, ReformStatus before, String comment) {
        transitions.record(
                ReformService.COLLECTION,
                reform.id(),
                action.name(),
                before,
                reform.status(),
                comment,
                scope.actingFor(null));
    }
}
