package vn.chungtay.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.chungtay.shared.Refusal;

/**
 * The people of Keycloak's groups, for rooms in which organisations follow one another. Only for an administrator of the whole programme;
 * 503 while Keycloak is away.
 */
@ApplicationScoped
public class GroupPeople {

    private final KeycloakPeople people;

    GroupPeople(KeycloakPeople people) {
        this.people = people;
    }

    /** A person as Keycloak has them, with the names of their groups. */
    public record Member(
            String id,
            String username,
            String name,
            boolean enabled,
            boolean program,
            Set<Role> roles,
            List<String> groups) {}

    /** Who belongs to a group, named by its id; in Keycloak's order. */
    public List<Member> members(Scope scope, String groupId, int first, int most) {
        scope.requireImporter();
        return people.members(groupId, first, most).stream()
                .map(GroupPeople::member)
                .toList();
    }

    /** How many belong to a group, counted no further than {@code most}. */
    public int count(Scope scope, String groupId, int most) {
        scope.requireImporter();
        return people.countMembers(groupId, most);
    }

    /** The people of these ids; who is no longer there is missing. */
    public List<Member> withIds(Scope scope, Collection<String> ids) {
        scope.requireImporter();
        return people.withIds(ids).stream().map(GroupPeople::member).toList();
    }

    /**
     * Has a person join groups and leave one, in this order: whatever breaks in between, nobody is left nowhere. Said again, it changes
     * nothing. Their roles stay.
     *
     * @throws Refusal 503 when Keycloak is away
     */
    public void move(Scope scope, String personId, Collection<String> toGroupIds, String fromGroupId) {
        scope.requireImporter();
        toGroupIds.forEach(group -> people.join(personId, group));
        people.leave(personId, fromGroupId);
    }

    private static Member member(KeycloakPeople.Person person) {
        return new Member(
                person.id(),
                person.username(),
                person.name(),
                person.enabled(),
                person.program(),
                person.roles(),
                person.groups());
    }
}
