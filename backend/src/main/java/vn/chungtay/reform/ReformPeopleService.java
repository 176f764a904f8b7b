package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.GroupPeople;
import vn.chungtay.access.GroupPeople.Member;
import vn.chungtay.access.Scope;
import vn.chungtay.reform.EndedUnits.Ended;
import vn.chungtay.reform.EndedUnits.Heir;
import vn.chungtay.reform.MovedPeople.Moved;
import vn.chungtay.reform.MovedPeople.Outcome;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of what follows from a reform for people; they are Keycloak's, so with Keycloak away there is no answer. */
@ApplicationScoped
class ReformPeopleService {

    private final ReformQueries reforms;
    private final EndedUnits units;
    private final PeopleWalk walk;
    private final GroupPeople people;
    private final DryRun dryRun;
    private final HanoiTime time;

    ReformPeopleService(
            ReformQueries reforms,
            EndedUnits units,
            PeopleWalk walk,
            GroupPeople people,
            DryRun dryRun,
            HanoiTime time) {
        this.reforms = reforms;
        this.units = units;
        this.walk = walk;
        this.people = people;
        this.dryRun = dryRun;
        this.time = time;
    }

    /** Nobody before the reform is applied. @throws Refusal 503 when Keycloak is away */
    Page<ReformPersonView> list(Scope scope, UUID reform, PeopleOfReformFilter filter) {
        scope.requireImporter();
        boolean applied = reforms.policy(scope, reform)
                .orElseThrow(Refusal::notFound)
                .follow()
                .allowed();
        return applied ? walk.page(scope, reform, filter) : new Page<>(List.of(), null);
    }

    /**
     * Moves people one by one, each first in Keycloak and then on record; a refused one keeps no other back. Those that Keycloak went away
     * before are refused with that reason, those before them have moved.
     */
    MovedPeople move(Scope scope, UUID reform, MovePeople request, Language language) {
        requireApplied(scope, reform);
        Map<String, Ended> ended = units.withCodes(
                scope,
                reform,
                request.moves().stream().map(MovePeople.Move::from).toList());
        List<Moved> results = new ArrayList<>();
        List<EndedUnits.Move> made = new ArrayList<>();
        try {
            for (MovePeople.Move move : request.moves()) {
                results.add(judged(scope, move, Optional.ofNullable(ended.get(move.from())), made, language));
            }
        } catch (Refusal away) {
            if (made.isEmpty()) {
                throw away;
            }
            request.moves().stream()
                    .skip(results.size())
                    .forEach(left -> results.add(refused(left, away.code(), language)));
        } finally {
            if (!made.isEmpty()) {
                units.record(scope, reform, made, time.now());
            }
        }
        return new MovedPeople(results);
    }

    private Moved judged(
            Scope scope, MovePeople.Move move, Optional<Ended> ended, List<EndedUnits.Move> made, Language language) {
        if (ended.isEmpty()) {
            return refused(move, "MOVE_NOT_FROM_HERE", language);
        }
        Ended from = ended.get();
        List<Heir> to = from.heirs().stream()
                .filter(heir -> move.to().contains(heir.code()))
                .toList();
        if (to.size() < move.to().stream().distinct().count()) {
            return refused(move, "MOVE_NOT_A_SUCCESSOR", language);
        }
        if (from.group() == null || to.stream().anyMatch(heir -> heir.group() == null)) {
            return refused(move, "MOVE_GROUP_NOT_YET", language);
        }
        Optional<Member> person =
                people.withIds(scope, List.of(move.person())).stream().findFirst();
        if (person.isEmpty()) {
            return refused(move, "MOVE_NOBODY", language);
        }
        boolean there =
                person.get().groups().containsAll(to.stream().map(Heir::code).toList());
        boolean here = person.get().groups().contains(from.unit().code());
        if (there && !here) {
            return new Moved(move.person(), move.from(), move.to(), Outcome.UNCHANGED, null, null);
        }
        // Who has gone already may go to others too, or be called back to what was forgotten; a stranger may not.
        if (!here && !from.moved().contains(move.person())) {
            return refused(move, "MOVE_NOT_OF_UNIT", language);
        }
        if (!dryRun.wanted()) {
            people.move(scope, move.person(), to.stream().map(Heir::group).toList(), from.group());
            to.forEach(heir ->
                    made.add(new EndedUnits.Move(move.person(), from.unit().id(), heir.id())));
        }
        return new Moved(move.person(), move.from(), move.to(), Outcome.MOVED, null, null);
    }

    private static Moved refused(MovePeople.Move move, String code, Language language) {
        return new Moved(
                move.person(), move.from(), move.to(), Outcome.REFUSED, code, language.sentence(code, List.of()));
    }

    private void requireApplied(Scope scope, UUID reform) {
        scope.requireImporter();
        reforms.policy(scope, reform).orElseThrow(Refusal::notFound).follow().require();
    }
}
