package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
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
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of pairings. */
@ApplicationScoped
public class PairingService {

    static final String COLLECTION = "pairings";

    private final Pairings pairings;
    private final Agreements agreements;
    private final PairingQueries queries;
    private final PairingFigures figures;
    private final PairingTermsReader termsReader;
    private final SuccessorPairings successors;
    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final Transitions transitions;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;
    private final Reads reads;
    private final HanoiTime time;

    PairingService(
            Pairings pairings,
            Agreements agreements,
            PairingQueries queries,
            PairingFigures figures,
            PairingTermsReader termsReader,
            SuccessorPairings successors,
            OrganisationTree tree,
            ProgrammeService programmes,
            Transitions transitions,
            RecordHistories histories,
            Imports imports,
            DryRun dryRun,
            Reads reads,
            HanoiTime time) {
        this.pairings = pairings;
        this.agreements = agreements;
        this.queries = queries;
        this.figures = figures;
        this.termsReader = termsReader;
        this.successors = successors;
        this.tree = tree;
        this.programmes = programmes;
        this.transitions = transitions;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
        this.reads = reads;
        this.time = time;
    }

    /** A pairing as other rooms need it. */
    public record Parties(UUID id, UUID first, UUID second, PairingKind kind, PairingStatus status, UUID phaseId) {

        public UUID party(Side side) {
            return side == Side.FIRST ? first : second;
        }
    }

    /** Who is paired under an id; none is refused as not found. */
    public Parties parties(UUID pairing) {
        return reads.one(
                        Sql.of("select * from pairing where id = ?", pairing),
                        (rs, ctx) -> new Parties(
                                rs.getObject("id", UUID.class),
                                rs.getObject("first_id", UUID.class),
                                rs.getObject("second_id", UUID.class),
                                Reads.choice(rs, "kind", PairingKind.class),
                                Reads.choice(rs, "status", PairingStatus.class),
                                rs.getObject("phase_id", UUID.class)))
                .orElseThrow(Refusal::notFound);
    }

    /** Where the viewer stands towards the two. */
    public Sides sides(Scope scope, Parties parties) {
        return queries.sides(scope, parties.first(), parties.second());
    }

    /**
     * Refuses a viewer who may not begin a plan under the pairing, as {@code draftPlan} among its allowed actions says.
     *
     * @return the side they act for, null when it is both
     */
    public Side requireDraftPlan(Scope scope, Parties parties) {
        Sides sides = queries.sides(scope, parties.first(), parties.second());
        new PairingPolicy(scope, parties.status(), null, null, sides)
                .draftPlan()
                .require();
        return sides.both() ? null : sides.first() ? Side.FIRST : Side.SECOND;
    }

    /** The pairings open on {@code filter.asOf} (today when absent), as {@code from pairing p where …}; what the list shows for that day. */
    public Sql counted(Scope scope, PairingFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        return Sql.of("from pairing p").add(figures.matching(scope, filter, day));
    }

    /** The pairings that the list of the filter shows, as {@code from pairing p where …}. */
    public Sql listed(Scope scope, PairingFilter filter) {
        return Sql.of("from pairing p").add(figures.matching(scope, filter, filter.asOf));
    }

    /**
     * The distinct partners that {@code filter.scope} itself (required) has on {@code filter.asOf}, as {@code from … where …} over
     * {@code o (organisation_id, paired_on)}; kind and level narrow it.
     */
    public Sql partnersOf(Scope scope, PairingFilter filter) {
        return figures.partners(filter, "");
    }

    /** The organisations that signed by the day, as {@code from … where …} over {@code o (organisation_id, signed_on, day, levels, ownership, parent_id)}. */
    public Sql signedOrganisations(Scope scope, SignedOrganisationFilter filter) {
        return figures.signed(filter);
    }

    /** The pairings that had begun by a day and are not known to be an error then, as {@code select id, first_id, second_id}. */
    public static String begun(String day) {
        return "select p.id, p.first_id, p.second_id from pairing p where p.since <= :day and (p.end_reason is distinct from 'ERROR' or p.ended_on > :day)"
                .replace(":day", day);
    }

    /** At which levels the two of {@code pairing p} are paired on a day, as an array in SQL. */
    public static String levels(String day) {
        return PairingFigures.levels(day);
    }

    /** What waits for the viewer: proposals to accept, agreements to sign. */
    public Sql waiting(Scope scope, UUID organisation) {
        return PairingsWaiting.of(scope, organisation);
    }

    Page<PairingView> list(Scope scope, PairingFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    Page<PartnerView> partners(Scope scope, PartnerFilter filter) {
        return queries.partners(scope, filter);
    }

    Page<SignedOrganisationView> signed(Scope scope, SignedOrganisationFilter filter) {
        return queries.signed(scope, filter);
    }

    PairingView get(Scope scope, UUID pairing, Language language) {
        return queries.get(scope, pairing, language).orElseThrow(Refusal::notFound);
    }

    Page<Transition> transitions(Scope scope, UUID pairing) {
        return transitions.of(COLLECTION, pairing, queries.above(scope, pairing));
    }

    /** What was changed and by whom; who is paired is directory, how it came to be is not. */
    Page<HistoryEntry> changes(Scope scope, UUID pairing, PageQuery page) {
        return histories.of(COLLECTION, pairing, queries.above(scope, pairing), page);
    }

    /**
     * Proposes a pairing, or makes it at once when an organisation of the caller stands above both parties. Who acts for both without
     * such an organisation proposes for the first: another person has to accept.
     *
     * @throws Refusal 400 naming what does not fit, 403 when the caller heads neither side, 409 when the two are paired already
     */
    @Change
    PairingView propose(Scope scope, ProposePairing request, Language language) {
        if (!scope.mayApprove()) {
            throw Refusal.forbidden("APPROVER_NEEDED");
        }
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && pairings.findById(id) != null) {
            return get(scope, id, language);
        }
        UUID first = tree.require("/first", request.first());
        UUID second = tree.require("/second", request.second());
        PairingTerms terms = termsReader.read(request, first, second);
        Sides sides = queries.sides(scope, first, second);
        if (!sides.any()) {
            throw Refusal.forbidden("NOT_YOUR_ORGANISATION");
        }
        Side side = sides.first() ? Side.FIRST : Side.SECOND;
        boolean superior = queries.commonSuperior(scope, first, second);
        Pairing pairing = superior
                ? Pairing.joined(id, terms, scope.personId(), time.today())
                : Pairing.proposed(id, terms, side, scope.personId(), time.today());
        pairings.persist(pairing);
        UUID actor = superior ? null : pairing.party(side);
        transitions.record(
                COLLECTION, id, "propose", null, pairing.status(), request.message(), scope.actingFor(actor));
        return get(scope, id, language);
    }

    /** Two who are to go on with a pairing that the reform ended. */
    public record Heirs(UUID ended, UUID first, UUID second) {}

    /** What became of them: a proposal, or a pairing that is open already; else the code of why not. */
    public record Heirdom(UUID pairing, boolean existed, String refusal) {}

    /**
     * Proposes pairings of successors in the name of the first of each two, which the second accepts; needs an administrator of the
     * department. In their order; a refused one keeps no other back.
     */
    @Change
    public List<Heirdom> proposeSuccessors(Scope scope, List<Heirs> pairs, String message) {
        scope.requireImporter();
        return successors.propose(scope, pairs, message);
    }

    /** Takes a step in a pairing's life, as its allowed actions say. */
    @Change
    PairingView transition(Scope scope, UUID id, IfMatch ifMatch, PairingTransition request, Language language) {
        Pairing pairing = pairings.findByIdOptional(id).orElseThrow(Refusal::notFound);
        ifMatch.check(pairing.version());
        Sides sides = queries.sides(scope, pairing.party(Side.FIRST), pairing.party(Side.SECOND));
        PairingPolicy.of(scope, pairing, sides).to(request.action()).require();
        if (request.action() != PairingAction.end && (request.endReason() != null || request.on() != null)) {
            throw Refusal.invalid(request.endReason() != null ? "/endReason" : "/on", "ONLY_FOR_END");
        }
        PairingStatus before = pairing.status();
        LocalDate today = time.today();
        switch (request.action()) {
            case accept -> pairing.accept(scope.personId(), today);
            case decline -> pairing.decline();
            case withdraw -> pairing.withdraw();
            case end -> {
                if (request.endReason() == null) {
                    throw Refusal.invalid("/endReason", "REQUIRED");
                }
                pairing.end(request.endReason(), request.on() == null ? today : request.on(), today);
            }
        }
        UUID actor = sides.both() ? null : pairing.party(sides.first() ? Side.FIRST : Side.SECOND);
        transitions.record(
                COLLECTION,
                id,
                request.action().name(),
                before,
                pairing.status(),
                request.comment(),
                scope.actingFor(actor));
        return get(scope, id, language);
    }

    /** Takes pairings and signed agreements of a file; needs an administrator. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        return imports.run(
                new PairingImporter(scope, pairings, agreements, reads, tree, programmes, transitions),
                file,
                language,
                dryRun.wanted());
    }
}
