package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.GroupPeople;
import vn.chungtay.access.GroupPeople.Member;
import vn.chungtay.access.Scope;
import vn.chungtay.reform.EndedUnits.Ended;
import vn.chungtay.reform.EndedUnits.Heir;
import vn.chungtay.shared.ListAsked;
import vn.chungtay.shared.ListCount;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/**
 * The people of ended units, unit by unit: those who have moved from it, then those who still belong to its group. A page ends when it is
 * full, or when so many units have been looked at, most of which may have nobody.
 */
@ApplicationScoped
class PeopleWalk {

    private static final int UNITS_AT_A_TIME = 50;
    private static final int PEOPLE_AT_A_TIME = 100;

    private final EndedUnits units;
    private final GroupPeople people;
    private final ListAsked asked;

    PeopleWalk(EndedUnits units, GroupPeople people, ListAsked asked) {
        this.units = units;
        this.people = people;
        this.asked = asked;
    }

    /** Where a page begins: at which unit, and behind how many of its people. */
    private record Place(int unit, int person) {

        static Place of(String token) {
            if (token == null) {
                return new Place(0, 0);
            }
            if (!token.matches("[0-9]{1,9}-[0-9]{1,7}")) {
                throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
            }
            int mark = token.indexOf('-');
            return new Place(Integer.parseInt(token.substring(0, mark)), Integer.parseInt(token.substring(mark + 1)));
        }

        @Override
        public String toString() {
            return unit + "-" + person;
        }
    }

    private record Part(List<ReformPersonView> rows, Place next) {}

    Page<ReformPersonView> page(Scope scope, UUID reform, PeopleOfReformFilter filter) {
        Place first = Place.of(filter.pageToken);
        if (asked.asFile()) {
            asked.leave(take -> {
                for (Place place = first; place != null; ) {
                    Part part = part(scope, reform, filter.organisation, place, PEOPLE_AT_A_TIME);
                    part.rows.forEach(take);
                    place = part.next;
                }
            });
            return new Page<>(List.of(), null);
        }
        Part part = part(scope, reform, filter.organisation, first, filter.pageSize);
        return new Page<>(
                part.rows,
                part.next == null ? null : part.next.toString(),
                asked.counted() ? ListCount.capped(count(scope, reform, filter.organisation)) : null);
    }

    private Part part(Scope scope, UUID reform, String code, Place place, int most) {
        List<ReformPersonView> rows = new ArrayList<>();
        List<Ended> looked = units.behind(scope, reform, place.unit, code, UNITS_AT_A_TIME + 1);
        for (Ended unit : looked.subList(0, Math.min(looked.size(), UNITS_AT_A_TIME))) {
            int before = unit.position() == place.unit ? place.person : 0;
            int wanted = most - rows.size();
            List<Member> found = of(scope, unit, before, wanted + 1);
            found.stream().limit(wanted).forEach(person -> rows.add(row(unit, person)));
            if (found.size() > wanted) {
                return new Part(rows, new Place(unit.position(), before + wanted));
            }
        }
        return new Part(
                rows,
                looked.size() > UNITS_AT_A_TIME ? new Place(looked.getLast().position(), 0) : null);
    }

    private List<Member> of(Scope scope, Ended unit, int before, int most) {
        List<String> moved = unit.moved();
        List<Member> found = new ArrayList<>();
        if (before < moved.size()) {
            found.addAll(people.withIds(scope, moved.subList(before, Math.min(moved.size(), before + most))));
        }
        if (unit.group() != null && found.size() < most) {
            people.members(scope, unit.group(), Math.max(0, before - moved.size()), most - found.size()).stream()
                    .filter(member -> !moved.contains(member.id()))
                    .forEach(found::add);
        }
        return found;
    }

    private int count(Scope scope, UUID reform, String code) {
        int count = 0;
        for (Ended unit : units.behind(scope, reform, 0, code, Integer.MAX_VALUE)) {
            count += unit.moved().size();
            count += unit.group() == null ? 0 : people.count(scope, unit.group(), ListCount.MOST + 1);
            if (count > ListCount.MOST) {
                break;
            }
        }
        return count;
    }

    private static ReformPersonView row(Ended unit, Member person) {
        Set<UUID> wentTo = unit.wentTo(person.id());
        return new ReformPersonView(
                new ReformPersonView.Person(
                        person.id(), person.name(), person.username(), person.enabled(), person.program()),
                person.roles().stream().sorted().toList(),
                unit.unit(),
                unit.heirs().stream().map(Heir::ref).toList(),
                unit.heirs().stream()
                        .filter(heir -> wentTo.contains(heir.id()))
                        .map(Heir::ref)
                        .toList());
    }
}
