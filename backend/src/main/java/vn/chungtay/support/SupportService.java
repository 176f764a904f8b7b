package vn.chungtay.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of support. */
@ApplicationScoped
public class SupportService {

    static final String COLLECTION = "contributions";

    private final Contributions contributions;
    private final ContributionQueries queries;
    private final ContributionBasis basis;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final Transitions transitions;
    private final Imports imports;
    private final DryRun dryRun;
    private final HanoiTime time;
    private final RecordHistories histories;

    SupportService(
            Contributions contributions,
            ContributionQueries queries,
            ContributionBasis basis,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            Imports imports,
            DryRun dryRun,
            HanoiTime time,
            RecordHistories histories) {
        this.contributions = contributions;
        this.queries = queries;
        this.basis = basis;
        this.tree = tree;
        this.programmes = programmes;
        this.transitions = transitions;
        this.imports = imports;
        this.dryRun = dryRun;
        this.time = time;
        this.histories = histories;
    }

    /** The contributions the viewer may see, as they are now or as they stood on a day; see {@link ContributionFilter}. */
    Page<ContributionView> list(Scope scope, ContributionFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    /**
     * What a figure of the filter is made of, as {@code from contribution_standing c where …}: exactly the rows of the list with the same
     * filter and {@code standing} or {@code asOf}. Of {@code c} there are standing, from_day, school_year, date, day (on whose map it
     * belongs to units), kind, unit_of_measure, quantity, value_vnd, givers[], receivers[] and parties[]. Without {@code filter.standing}
     * both COUNTED and UNCONFIRMED are in it.
     */
    public Sql counted(Scope scope, ContributionFilter filter) {
        return queries.counted(scope, filter);
    }

    /**
     * What one of a pairing gave to the other and was received by a day, as JSON in an expression of SQL: a part for each kind and unit of
     * measure, see {@link Gave}.
     *
     * @param pairing the name of a row that has first_id and second_id
     * @param first whether the first gave it, or the second
     */
    public Sql gave(Scope scope, String pairing, boolean first, LocalDate asOf, String schoolYear) {
        return queries.gave(scope, pairing, first, asOf, schoolYear);
    }

    /** What waits for the viewer among contributions, for the worklist; of one organisation and those below it, or of all. */
    public Sql waiting(Scope scope, UUID organisation) {
        return ContributionWaiting.of(scope, organisation);
    }

    /** A title that {@link #waiting} gave, for people in their language. */
    public String title(String waiting, Language language) {
        return ContributionWaiting.title(waiting, language);
    }

    ContributionView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID id) {
        return transitions.of(COLLECTION, id, concerned(scope, id));
    }

    /** What was changed in the record, and by whom. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, concerned(scope, id), page);
    }

    /** Records what those give for whom the caller speaks: pledged, or handed over when it delivers at once. A repeat of its id returns the record. */
    @Change
    ContributionView create(Scope scope, ContributionRequest request, Language language) {
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && contributions.findById(id) != null) {
            return get(scope, id, language);
        }
        scope.requireEditor();
        List<UUID> givers = basis.givers(request);
        List<UUID> receivers = basis.receivers(request);
        Set<UUID> mine = tree.actsFor(scope, givers.isEmpty() ? receivers : givers);
        ContributionPolicy.keep(scope, !mine.isEmpty()).require();
        ContributionFacts facts = basis.facts(request);
        basis.requireParties(request.date(), givers, receivers);
        LocalDate today = time.today();
        Contribution contribution = new Contribution(
                id, facts, new Givers(givers, request.sponsors()), receivers, Signatory.of(scope), today);
        UUID actor = mine.iterator().next();
        transitions.record(COLLECTION, id, "pledge", null, contribution.status(), null, scope.actingFor(actor));
        if (request.delivers()) {
            deliver(contribution, scope, actor, today);
        }
        contributions.persist(contribution);
        return get(scope, id, language);
    }

    /** Changes what is said, by the giver's side; with {@code deliver} it is the giver's word at once. Who gives stays. */
    @Change
    ContributionView edit(Scope scope, UUID id, IfMatch ifMatch, ContributionRequest request, Language language) {
        Contribution contribution = contributions.held(id).orElseThrow(Refusal::notFound);
        ContributionSides sides = sides(scope, contribution);
        requireSeen(scope, contribution, sides, ifMatch);
        ContributionPolicy.edit(scope, sides).require();
        if (request.id() != null && !request.id().equals(id)) {
            throw Refusal.invalid("/id", "CONTRIBUTION_ID_STAYS");
        }
        if (!basis.givers(request).equals(contribution.givers())) {
            throw Refusal.invalid("/givers", "CONTRIBUTION_GIVERS_STAY");
        }
        List<UUID> receivers = basis.receivers(request);
        ContributionFacts facts = basis.facts(request);
        basis.requireParties(request.date(), contribution.givers(), receivers);
        LocalDate today = time.today();
        contribution.edit(facts, request.sponsors(), receivers, Signatory.of(scope), today);
        UUID actor = ContributionPolicy.actor(sides);
        transitions.record(
                COLLECTION, id, "edit", contribution.status(), contribution.status(), null, scope.actingFor(actor));
        if (request.delivers() && contribution.status() != ContributionStatus.DELIVERED) {
            deliver(contribution, scope, actor, today);
        }
        return get(scope, id, language);
    }

    /** Delivers, receives, returns, withdraws or seals; see {@link ContributionPolicy} for who may. */
    @Change
    ContributionView step(Scope scope, UUID id, IfMatch ifMatch, ContributionStep step, Language language) {
        Contribution contribution = contributions.held(id).orElseThrow(Refusal::notFound);
        ContributionSides sides = sides(scope, contribution);
        requireSeen(scope, contribution, sides, ifMatch);
        LocalDate today = time.today();
        UUID actor = ContributionPolicy.actor(sides);
        ContributionStatus before = contribution.status();
        switch (step.action()) {
            case ContributionStep.DELIVER -> {
                ContributionPolicy.deliver(scope, sides, today).require();
                deliver(contribution, scope, actor, today);
                return get(scope, id, language);
            }
            case ContributionStep.RECEIVE -> {
                ContributionPolicy.receive(scope, sides).require();
                contribution.receive(receiving(sides, step.receiver()), Signatory.of(scope), today);
            }
            case ContributionStep.RETURN -> {
                ContributionPolicy.giveBack(scope, sides).require();
                contribution.giveBack(step.requiredComment("CONTRIBUTION_COMMENT_NEEDED"), today);
            }
            case ContributionStep.WITHDRAW -> {
                ContributionPolicy.withdraw(scope, sides).require();
                contribution.withdraw(step.requiredComment("CONTRIBUTION_REASON_NEEDED"), today);
            }
            case ContributionStep.SEAL -> {
                ContributionPolicy.seal(scope, sides).require();
                String mark = step.requiredMark();
                if (contribution.listMark() != null && !contribution.listMark().equals(mark)) {
                    step.requiredComment("CONTRIBUTION_RESEAL_REASON");
                }
                contribution.seal(mark, today);
            }
            default ->
                throw Refusal.invalid(
                        "/action",
                        "VALUE_UNKNOWN",
                        step.action(),
                        String.join(
                                ", ",
                                ContributionStep.DELIVER,
                                ContributionStep.RECEIVE,
                                ContributionStep.RETURN,
                                ContributionStep.WITHDRAW,
                                ContributionStep.SEAL));
        }
        transitions.record(
                COLLECTION, id, step.action(), before, contribution.status(), step.comment(), scope.actingFor(actor));
        return get(scope, id, language);
    }

    /** Takes records of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importContributions(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        return imports.run(
                new ContributionImporter(contributions, tree, programmes, transitions, scope, time.today()),
                file,
                language,
                dryRun.wanted());
    }

    private void deliver(Contribution contribution, Scope scope, UUID actor, LocalDate today) {
        ContributionStatus before = contribution.status();
        contribution.deliver(Signatory.of(scope), today);
        transitions.record(
                COLLECTION,
                contribution.id(),
                ContributionStep.DELIVER,
                before,
                contribution.status(),
                null,
                scope.actingFor(actor));
    }

    /** The receivers whose word the caller gives: the one named, else all they stand above. */
    private Set<UUID> receiving(ContributionSides sides, String receiver) {
        Set<UUID> mine = new HashSet<>(sides.acting());
        if (receiver != null) {
            UUID named = tree.require("/receiver", receiver);
            if (!mine.contains(named)) {
                throw Refusal.forbidden("CONTRIBUTION_RECEIVER_ONLY");
            }
            mine.removeIf(party -> !Objects.equals(party, named));
        }
        return mine;
    }

    private ContributionSides sides(Scope scope, Contribution contribution) {
        return new ContributionSides(
                contribution.status(),
                contribution.facts().date(),
                contribution.givers(),
                contribution.receivers().stream().map(Receiver::organisationId).toList(),
                contribution.receivers().stream()
                        .filter(receiver -> !receiver.received())
                        .map(Receiver::organisationId)
                        .toList(),
                tree.actsFor(scope, contribution.parties()),
                contribution.deliveredBy(),
                contribution.createdBy());
    }

    /** Who acts for a party sees its record; only of others it must be asked. */
    private void requireSeen(Scope scope, Contribution contribution, ContributionSides sides, IfMatch ifMatch) {
        if (sides.acting().isEmpty() && !queries.visible(scope, contribution.id())) {
            throw Refusal.notFound();
        }
        ifMatch.check(contribution.version());
    }

    /** Whoever sees a contribution is concerned by it. */
    private Optional<Boolean> concerned(Scope scope, UUID id) {
        return queries.visible(scope, id) ? Optional.of(true) : Optional.empty();
    }
}
