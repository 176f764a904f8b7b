package vn.chungtay.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import vn.chungtay.shared.Refusal;

/** The realm's people, as Keycloak keeps them. Machines, which are service accounts there, are not among them. */
@ApplicationScoped
class KeycloakPeople {

    /** Keycloak is asked twice for each person of a page; more at a time would only wait for each other there. */
    private static final int AT_A_TIME = 8;

    private final KeycloakAdministration keycloak;
    private final KeycloakGroups groups;

    KeycloakPeople(KeycloakAdministration keycloak, KeycloakGroups groups) {
        this.keycloak = keycloak;
        this.groups = groups;
    }

    /** A person with their realm roles and the names of their groups. */
    record Person(String id, String username, String name, boolean enabled, Set<Role> roles, List<String> groups) {

        /** Whether it is the account of a program: Keycloak keeps such names for them alone. */
        boolean program() {
            return username.startsWith("service-account-");
        }
    }

    /**
     * The people a filter finds, in Keycloak's order.
     *
     * @throws Refusal 503 when Keycloak is away
     */
    List<Person> list(PeopleFilter filter, int first, int max) {
        return address(filter, first, max).map(this::withDetails).orElse(List.of());
    }

    /** The people of a group, in Keycloak's order. */
    List<Person> members(String groupId, int first, int max) {
        return withDetails(members(groupId) + "first=" + first + "&max=" + max + "&briefRepresentation=true");
    }

    /** How many people a group has, counted no further than {@code most}. */
    int countMembers(String groupId, int most) {
        return read(members(groupId) + "first=0&max=" + most + "&briefRepresentation=true")
                .size();
    }

    private static String members(String groupId) {
        return "groups/" + KeycloakAdministration.encoded(groupId) + "/members?";
    }

    /** The people of these ids; who is no longer there is missing. */
    List<Person> withIds(Collection<String> ids) {
        return inParallel(ids.stream()
                .map(id -> (Callable<Person>) () -> {
                    JsonNode known = read("users/" + KeycloakAdministration.encoded(id));
                    return known.isMissingNode() ? null : person(known);
                })
                .toList());
    }

    void join(String personId, String groupId) {
        change("PUT", personId, groupId);
    }

    void leave(String personId, String groupId) {
        change("DELETE", personId, groupId);
    }

    private void change(String method, String personId, String groupId) {
        KeycloakAdministration.Answer answer = keycloak.send(
                method,
                "users/" + KeycloakAdministration.encoded(personId) + "/groups/"
                        + KeycloakAdministration.encoded(groupId),
                null);
        if (!answer.good()) {
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        }
    }

    /** How many people a filter finds, counted no further than {@code most}. */
    int count(PeopleFilter filter, int most) {
        return address(filter, 0, most).map(address -> read(address).size()).orElse(0);
    }

    /** Where Keycloak has them; nowhere when the organisation has no group. */
    private Optional<String> address(PeopleFilter filter, int first, int max) {
        String range = "first=" + first + "&max=" + max + "&briefRepresentation=true";
        if (filter.organisation != null) {
            return groups.named(filter.organisation).map(group -> "groups/" + group.id() + "/members?" + range);
        }
        if (filter.role != null) {
            return Optional.of("roles/" + filter.role.realmName() + "/users?" + range);
        }
        String wanted =
                filter.q == null ? "" : filter.q.replaceAll("[*\\p{Cntrl}]", "").strip();
        String search = wanted.isEmpty() ? "" : "&search=" + KeycloakAdministration.encoded('*' + wanted + '*');
        return Optional.of("users?" + range + search);
    }

    private List<Person> withDetails(String address) {
        List<Callable<Person>> asked = new ArrayList<>();
        for (JsonNode person : read(address)) {
            asked.add(() -> person(person));
        }
        return inParallel(asked);
    }

    private static List<Person> inParallel(List<Callable<Person>> asked) {
        try (ExecutorService asking =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<Person>> details = asked.stream().map(asking::submit).toList();
            List<Person> found = new ArrayList<>();
            for (Future<Person> one : details) {
                if (one.get() != null) {
                    found.add(one.get());
                }
            }
            return found;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        }
    }

    private Person person(JsonNode person) {
        String address = "users/" + person.path("id").asText();
        List<String> names = names(read(address + "/role-mappings/realm"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.realmName())) {
                roles.add(role);
            }
        }
        String name = (person.path("firstName").asText()
                        + ' '
                        + person.path("lastName").asText())
                .strip();
        String username = person.path("username").asText();
        return new Person(
                person.path("id").asText(),
                username,
                name.isEmpty() ? username : name,
                person.path("enabled").asBoolean(),
                roles,
                names(read(address + "/groups?briefRepresentation=true&max=200")));
    }

    private static List<String> names(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.path("name").asText())
                .sorted()
                .toList();
    }

    private JsonNode read(String address) {
        KeycloakAdministration.Answer answer = keycloak.get(address);
        if (answer.status() == 404) {
            // Taken away since the list was read.
            return MissingNode.getInstance();
        }
        if (!answer.good()) {
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        }
        return answer.body();
    }
}
