package vn.chungtay.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;

/** The door of the phases as settings: read by everyone, changed by the department. */
@ApplicationScoped
public class PhaseService {

    private static final String COLLECTION = "phases";

    private final Phases phases;
    private final PhaseQueries queries;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;

    PhaseService(Phases phases, PhaseQueries queries, RecordHistories histories, Imports imports, DryRun dryRun) {
        this.phases = phases;
        this.queries = queries;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
    }

    Page<ProgrammeViews.PhaseView> list(Scope scope, Language language) {
        return new Page<>(queries.list(scope, language), null);
    }

    ProgrammeViews.PhaseView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed and by whom; for the people of the department. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.get(scope, id, Language.VI).map(there -> scope.whole()), page);
    }

    /** Adds a phase. */
    @Change
    ProgrammeViews.PhaseView create(Scope scope, CreatePhase request, Language language) {
        scope.ownsProgramme().require();
        UUID id = Ids.orNext(request.id());
        List<Phase> all = phases.listAll();
        if (request.id() != null && all.stream().anyMatch(phase -> phase.id().equals(id))) {
            return get(scope, id, language);
        }
        String code = request.code().strip();
        if (all.stream().anyMatch(phase -> phase.code().equals(code))) {
            throw Refusal.invalid("/code", "PHASE_CODE_ONCE");
        }
        Phase phase = new Phase(id, phases.programme(), code);
        Period period = new Period(request.startsOn(), request.endsOn());
        requireFree(period, id, all);
        phase.say(request.name(), period, request.unitKinds(), true);
        Map<EducationLevel, Integer> quota = Quota.byLevel(request.quotas());
        phases.persist(phase);
        phases.setQuota(phase, quota);
        return get(scope, id, language);
    }

    /** Says a phase anew. Its quota stays once a selection of it was submitted; until then drafts follow it. */
    @Change
    ProgrammeViews.PhaseView change(Scope scope, UUID id, IfMatch ifMatch, ChangePhase request, Language language) {
        List<Phase> all = phases.listAll();
        Phase phase =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        scope.ownsProgramme().require();
        ifMatch.check(phase.version());
        Period period = new Period(request.startsOn(), request.endsOn());
        requireFree(period, id, all);
        phase.say(request.name(), period, request.unitKinds(), true);
        Map<EducationLevel, Integer> quota = Quota.byLevel(request.quotas());
        Phases.Slots slots = phases.slots(id);
        if (!quota.equals(slots.quota())) {
            PhaseQueries.quotas(scope, slots.selected()).require();
            phases.setQuota(phase, quota);
            phases.touched(phase);
        }
        return get(scope, id, language);
    }

    /** Takes phases of a file; needs the department, or an administrator of it. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireProgrammeImporter();
        return imports.run(new PhaseImporter(phases), file, language, dryRun.wanted());
    }

    private static void requireFree(Period period, UUID id, List<Phase> all) {
        all.stream()
                .filter(other -> !other.id().equals(id) && other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("/startsOn", "PHASE_OVERLAPS", other.code());
                });
    }
}
