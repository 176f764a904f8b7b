package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Importer;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.OrganisationCodes.OrganisationsChanged;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;

/** The door of who takes over from whom. */
@ApplicationScoped
public class SuccessionService {

    private final Organisations organisations;
    private final Successions successions;
    private final SuccessionQueries queries;
    private final OrganisationTree tree;
    private final OthersBelow othersBelow;
    private final LeftBelow leftBelow;
    private final Transitions transitions;
    private final Imports imports;
    private final DryRun dryRun;
    private final HanoiTime time;
    private final Instance<EndHindrances> hindrances;
    private final Event<OrganisationsEnded> ends;
    private final Event<OrganisationsChanged> changes;

    SuccessionService(
            Organisations organisations,
            Successions successions,
            SuccessionQueries queries,
            OrganisationTree tree,
            OthersBelow othersBelow,
            LeftBelow leftBelow,
            Transitions transitions,
            Imports imports,
            DryRun dryRun,
            HanoiTime time,
            @Any Instance<EndHindrances> hindrances,
            Event<OrganisationsEnded> ends,
            Event<OrganisationsChanged> changes) {
        this.organisations = organisations;
        this.successions = successions;
        this.queries = queries;
        this.tree = tree;
        this.othersBelow = othersBelow;
        this.leftBelow = leftBelow;
        this.transitions = transitions;
        this.imports = imports;
        this.dryRun = dryRun;
        this.time = time;
        this.hindrances = hindrances;
        this.ends = ends;
        this.changes = changes;
    }

    Page<SuccessionRecord> list(Scope scope, SuccessionFilter filter) {
        return queries.list(scope, filter);
    }

    /**
     * Records who takes over from whom; needs an administrator of all of them, or above. The predecessors end on the day before unless
     * they go on, and other rooms hear of it in the same transaction.
     *
     * @throws Refusal 400 naming what does not fit, the predecessor too that ends while others stand under it
     */
    @Change
    List<SuccessionRecord> record(Scope scope, RecordSuccession request) {
        OrganisationPolicy.requireAdministrator(scope);
        if (request.on().isAfter(time.today())) {
            throw Refusal.invalid("/on", "DATE_IN_FUTURE");
        }
        List<UUID> from = new ArrayList<>();
        Map<UUID, RecordSuccession.Successor> to = new LinkedHashMap<>();
        name(scope, request, from, to);
        UUID replacement =
                tree.resolve("/pilotReplacement", request.pilotReplacement()).orElse(null);
        SuccessionRun run = new SuccessionRun(organisations, successions, scope);
        run.learn(Set.copyOf(from));
        if (replacement != null) {
            from.forEach(one -> run.replacesAsPilot(one, replacement));
        }
        List<UUID> recorded = new ArrayList<>();
        List<Organisation> heirs = organisations.whole(to.keySet());
        Set<UUID> schools = new HashSet<>();
        for (Organisation one : organisations.whole(from)) {
            if (one.last().facts().school()) {
                schools.add(one.id());
            }
            if (request.endsThem()) {
                run.refusal(one, request.on()).ifPresent(code -> {
                    throw Refusal.invalid("/on", code);
                });
            }
            requireOfAKind(one, heirs, request.on(), List.copyOf(to.keySet()));
            to.forEach((successor, said) -> recorded.add(run.add(
                    one,
                    successor,
                    request.on(),
                    new Succession.Portion(
                            said.share(), null, OrganisationPatch.textOrNone(request.decidingDocument())),
                    request.endsThem())));
        }
        run.excesses().stream().findFirst().ifPresent(excess -> {
            throw Refusal.invalid(lastShare(request), "SUCCESSION_SHARES_OVER", excess.predecessor(), excess.sum());
        });
        // Under a school stands nobody.
        if (!schools.containsAll(run.ending())) {
            requireNobodyBelow(scope, run.ending(), request, from);
        }
        run.ending().forEach(id -> log(scope, id, "succeed", request.decidingDocument()));
        run.finish().ifPresent(ends::fire);
        changes.fire(new OrganisationsChanged());
        return queries.those(scope, recorded);
    }

    /** Takes successions of a file; needs an administrator of the department. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        ImportSummary summary = imports.run(
                importer(scope, time.today(), () -> leftBelow.notices(scope)), file, language, dryRun.wanted());
        changes.fire(new OrganisationsChanged());
        return summary;
    }

    /**
     * What takes successions of one file: who ends by them is told to the other rooms when the last row is read.
     *
     * @param latest the last day that a row may be of
     */
    SuccessionImporter importer(Scope scope, LocalDate latest) {
        return importer(scope, latest, List::of);
    }

    private SuccessionImporter importer(Scope scope, LocalDate latest, Supplier<List<Importer.Notice>> left) {
        SuccessionRun run = new SuccessionRun(organisations, successions, scope);
        return new SuccessionImporter(
                organisations,
                run,
                latest,
                this::against,
                ended -> {
                    ended.organisations().forEach(id -> log(scope, id, "import", null));
                    ends.fire(ended);
                },
                left);
    }

    private List<EndHindrances.Hindrance> against(OrganisationsEnded wanted) {
        return hindrances.stream()
                .flatMap(room -> room.against(wanted).stream())
                .toList();
    }

    private static void requireOfAKind(Organisation from, List<Organisation> heirs, LocalDate on, List<UUID> order) {
        for (Organisation heir : heirs) {
            if (!SuccessionRun.ofAKind(from, heir, on)) {
                throw Refusal.invalid("/to/" + order.indexOf(heir.id()) + "/code", "SUCCESSION_OF_A_KIND");
            }
        }
    }

    /** Of a single succession nothing moves those who stand under its predecessors; files of a whole reform do, one after the other. */
    private void requireNobodyBelow(Scope scope, Set<UUID> ending, RecordSuccession request, List<UUID> order) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        othersBelow
                .count(scope, ending, request.on())
                .forEach((id, others) -> errors.add(new Refusal.FieldError(
                        "/from/" + order.indexOf(id),
                        "ORGANISATIONS_BELOW",
                        List.of(others, request.from().get(order.indexOf(id))))));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** Where the share stands that is one too many. */
    private static String lastShare(RecordSuccession request) {
        int nth = request.to().size() - 1;
        while (nth > 0 && request.to().get(nth).share() == null) {
            nth--;
        }
        return "/to/" + nth + "/share";
    }

    /** Finds out who is meant, and refuses whom the caller does not keep. */
    private void name(
            Scope scope, RecordSuccession request, List<UUID> from, Map<UUID, RecordSuccession.Successor> to) {
        List<String> codes = new ArrayList<>(request.from());
        request.to().forEach(successor -> codes.add(successor.code()));
        List<LocalDate> days = new ArrayList<>();
        codes.forEach(code ->
                days.add(days.size() < request.from().size() ? request.on().minusDays(1) : request.on()));
        List<OrganisationTree.Meant> meant = tree.meant(scope, codes, days);
        for (int i = 0; i < codes.size(); i++) {
            int nth = i - request.from().size();
            String pointer = nth < 0 ? "/from/" + i : "/to/" + nth + "/code";
            if (meant.get(i) == null) {
                throw Refusal.invalid(pointer, "ORGANISATION_UNKNOWN", codes.get(i));
            }
            UUID id = meant.get(i).id();
            boolean twice = from.contains(id)
                    || (nth >= 0 && to.putIfAbsent(id, request.to().get(nth)) != null);
            if (twice) {
                throw Refusal.invalid(pointer, "SUCCESSOR_TWICE", codes.get(i));
            }
            if (nth < 0) {
                from.add(id);
            }
        }
        if (!meant.stream().allMatch(OrganisationTree.Meant::kept)) {
            throw Refusal.forbidden("NOT_YOUR_ORGANISATION");
        }
    }

    private void log(Scope scope, UUID id, String action, String comment) {
        transitions.record(
                OrganisationLifeService.COLLECTION,
                id,
                action,
                OrganisationStatus.ACTIVE,
                OrganisationStatus.ENDED,
                comment,
                scope.actingFor(null));
    }
}
