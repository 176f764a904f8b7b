package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.organisations.OrganisationCodes.OrganisationsChanged;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transition;
import vn.chungtay.shared.Transitions;

/** The door of what becomes of organisations one by one: made, changed from a day on, corrected, closed and opened again. */
@ApplicationScoped
public class OrganisationLifeService {

    static final String COLLECTION = "organisations";

    private final Organisations organisations;
    private final OrganisationQueries queries;
    private final OrganisationTree tree;
    private final OthersBelow othersBelow;
    private final Transitions transitions;
    private final Reads reads;
    private final HanoiTime time;
    private final Event<OrganisationsChanged> changes;
    private final Event<OrganisationsEnded> ends;

    OrganisationLifeService(
            Organisations organisations,
            OrganisationQueries queries,
            OrganisationTree tree,
            OthersBelow othersBelow,
            Transitions transitions,
            Reads reads,
            HanoiTime time,
            Event<OrganisationsChanged> changes,
            Event<OrganisationsEnded> ends) {
        this.organisations = organisations;
        this.queries = queries;
        this.tree = tree;
        this.othersBelow = othersBelow;
        this.transitions = transitions;
        this.reads = reads;
        this.time = time;
        this.changes = changes;
        this.ends = ends;
    }

    /** Puts an organisation into the directory; needs an administrator of who is to stand above it, of the department when nobody is. */
    @Change
    OrganisationView create(Scope scope, CreateOrganisation request, Language language) {
        OrganisationPolicy.requireAdministrator(scope);
        UUID id = Ids.orNext(request.id());
        if (request.id() != null && organisations.findById(id) != null) {
            return get(scope, id, language);
        }
        UUID parent = tree.resolve("/parent", request.parent()).orElse(null);
        UUID professional = tree.resolve("/professionalParent", request.professionalParent())
                .orElse(null);
        OrganisationFacts facts = request.facts(parent, professional);
        Parents parents = Parents.of(reads, scope, request.from(), parent, professional);
        OrganisationRules.require(new OrganisationRules.Said(null, facts, null, request.from(), null), parents);
        requireDepartmentForTheTop(scope, parent);
        organisations.persist(new Organisation(id, facts, request.from()));
        log(scope, id, "create", null, OrganisationStatus.ACTIVE, null);
        return changed(scope, id, language);
    }

    /** From a day on something is otherwise; needs an administrator of it or above it, and of who is to stand above it from then. */
    @Change
    OrganisationView change(
            Scope scope, String idOrCode, IfMatch ifMatch, ChangeOrganisation request, Language language) {
        Organisation organisation = load(scope, idOrCode, ifMatch);
        policy(scope, organisation).change().require();
        if (request.saysNothing()) {
            throw Refusal.badRequest("NOTHING_SAID");
        }
        OrganisationFacts facts = facts(
                scope,
                request,
                new Before(organisation.id(), organisation.last().facts(), request.firstDay(), null),
                null);
        organisation.change(facts, request.firstDay());
        organisations.changed(organisation);
        log(
                scope,
                organisation.id(),
                "change",
                OrganisationStatus.ACTIVE,
                OrganisationStatus.ACTIVE,
                facts.decidingDocument());
        return changed(scope, organisation.id(), language);
    }

    /** What was recorded wrongly of a period is put right, without a new one; needs an administrator of it or above it. */
    @Change
    OrganisationView correct(
            Scope scope, String idOrCode, IfMatch ifMatch, CorrectOrganisation request, Language language) {
        Organisation organisation = load(scope, idOrCode, ifMatch);
        policy(scope, organisation).correct().require();
        if (request.saysNothing()) {
            throw Refusal.badRequest("NOTHING_SAID");
        }
        LocalDate day = request.day() == null ? organisation.nearest(time.today()) : request.day();
        OrganisationVersion version =
                organisation.on(day).orElseThrow(() -> Refusal.invalid("/on", "ORGANISATION_NOT_THEN"));
        OrganisationFacts before = version.facts();
        version.correct(facts(
                scope,
                request,
                new Before(organisation.id(), before, version.validFrom(), version.validTo()),
                before.decidingDocument()));
        organisations.changed(organisation);
        log(scope, organisation.id(), "correct", organisation.status(), organisation.status(), null);
        return changed(scope, organisation.id(), language);
    }

    /**
     * Closes an organisation, or undoes that; needs an administrator of it or above it.
     *
     * @throws Refusal 409 while others stand under it, or another room has something of it open
     */
    @Change
    OrganisationView transition(
            Scope scope, String idOrCode, IfMatch ifMatch, OrganisationTransition request, Language language) {
        Organisation organisation = load(scope, idOrCode, ifMatch);
        policy(scope, organisation).to(request.action()).require();
        OrganisationStatus before = organisation.status();
        if (request.action() == OrganisationAction.reopen) {
            if (request.on() != null || request.pilotReplacement() != null) {
                throw Refusal.invalid(request.on() != null ? "/on" : "/pilotReplacement", "ONLY_FOR_CLOSE");
            }
            organisations.forgetSuccessors(
                    organisation.id(), organisation.lastDay().plusDays(1));
            organisation.reopen();
        } else {
            close(scope, organisation, request);
        }
        organisations.changed(organisation);
        log(scope, organisation.id(), request.action().name(), before, organisation.status(), request.comment());
        return changed(scope, organisation.id(), language);
    }

    /** Its life so far; directory, as it is. */
    Page<Transition> history(Scope scope, String idOrCode) {
        UUID id = queries.id(scope, idOrCode).orElseThrow(Refusal::notFound);
        return transitions.of(COLLECTION, id, Optional.of(true));
    }

    private void close(Scope scope, Organisation organisation, OrganisationTransition request) {
        LocalDate lastDay = request.on() == null ? time.today() : request.on();
        if (lastDay.isAfter(time.today())) {
            throw Refusal.invalid("/on", "DATE_IN_FUTURE");
        }
        UUID replacement =
                tree.resolve("/pilotReplacement", request.pilotReplacement()).orElse(null);
        Integer below = othersBelow
                .count(scope, Set.of(organisation.id()), lastDay.plusDays(1))
                .get(organisation.id());
        if (below != null) {
            throw Refusal.conflict(
                    "ORGANISATIONS_BELOW", below, organisation.last().facts().name());
        }
        organisation.close(lastDay);
        ends.fire(new OrganisationsEnded(
                scope, List.of(new OrganisationsEnded.End(organisation.id(), lastDay, Set.of(), replacement))));
    }

    /** What held of an organisation, and the first and last day of what is to hold instead. */
    private record Before(UUID id, OrganisationFacts facts, LocalDate from, LocalDate to) {}

    private OrganisationFacts facts(Scope scope, OrganisationPatch request, Before before, String document) {
        UUID parent = tree.resolve("/parent", request.newParent()).orElse(null);
        UUID professional = tree.resolve("/professionalParent", request.newProfessionalParent())
                .orElse(null);
        OrganisationFacts facts = request.over(before.facts, parent, professional, document);
        OrganisationRules.require(
                new OrganisationRules.Said(before.id, facts, before.facts, before.from, before.to),
                Parents.of(reads, scope, before.from, parent, professional));
        if (request.says("parent")) {
            requireDepartmentForTheTop(scope, parent);
        }
        return facts;
    }

    /** Below nobody there is only what the department puts there. */
    private static void requireDepartmentForTheTop(Scope scope, UUID parent) {
        if (parent == null && !scope.whole()) {
            throw Refusal.forbidden("NOT_YOUR_ORGANISATION");
        }
    }

    private Organisation load(Scope scope, String idOrCode, IfMatch ifMatch) {
        OrganisationPolicy.requireAdministrator(scope);
        Organisation organisation =
                queries.idOf(idOrCode).flatMap(organisations::whole).orElseThrow(Refusal::notFound);
        ifMatch.check(organisation.version());
        return organisation;
    }

    private OrganisationPolicy policy(Scope scope, Organisation organisation) {
        boolean acts = queries.acts(scope, organisation.id(), organisation.nearest(time.today()));
        return new OrganisationPolicy(scope, acts, organisation.status() == OrganisationStatus.ENDED);
    }

    private void log(
            Scope scope, UUID id, String action, OrganisationStatus from, OrganisationStatus to, String comment) {
        transitions.record(COLLECTION, id, action, from, to, comment, scope.actingFor(null));
    }

    private OrganisationView changed(Scope scope, UUID id, Language language) {
        changes.fire(new OrganisationsChanged());
        return get(scope, id, language);
    }

    private OrganisationView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id.toString(), null, language).orElseThrow(Refusal::notFound);
    }
}
