package vn.chungtay.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chungtay.access.KeycloakPeople.Person;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** Who has which role where, for the administrator; people are Keycloak's, so with Keycloak away there is no answer. */
@ApplicationScoped
class PeopleService {

    private final KeycloakPeople people;
    private final OrganisationDirectory directory;
    private final String console;

    PeopleService(
            KeycloakPeople people,
            OrganisationDirectory directory,
            @ConfigProperty(name = "chungtay.keycloak.console-url") String console) {
        this.people = people;
        this.directory = directory;
        this.console = console;
    }

    /** @throws Refusal 403 to everyone but the administrator of the whole programme, 503 when Keycloak is away */
    Page<PersonView> list(Scope scope, PeopleFilter filter) {
        scope.requireImporter();
        if (Stream.of(filter.q, filter.organisation, filter.role)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw Refusal.badRequest("PEOPLE_ONE_FILTER");
        }
        int first = first(filter.pageToken);
        List<Person> found = people.list(filter, first, filter.pageSize + 1);
        List<Person> shown = found.subList(0, Math.min(found.size(), filter.pageSize));
        Map<String, MemberOrganisation> organisations = organisations(shown);
        return new Page<>(
                shown.stream().map(person -> view(person, organisations)).toList(),
                found.size() > shown.size() ? Integer.toString(first + shown.size()) : null);
    }

    private Map<String, MemberOrganisation> organisations(Collection<Person> shown) {
        Collection<String> codes = shown.stream()
                .flatMap(person -> person.groups().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return directory.byCodes(codes);
    }

    private PersonView view(Person person, Map<String, MemberOrganisation> organisations) {
        return new PersonView(
                person.id(),
                person.username(),
                person.name(),
                person.enabled(),
                person.roles().stream().sorted().toList(),
                person.groups().stream()
                        .map(organisations::get)
                        .filter(Objects::nonNull)
                        .map(one -> new OrganisationRef(one.id(), one.code(), one.name(), one.kind()))
                        .toList(),
                person.groups().stream()
                        .filter(group -> !organisations.containsKey(group))
                        .toList(),
                console + "/users/" + person.id() + "/settings");
    }

    private static int first(String pageToken) {
        if (pageToken == null) {
            return 0;
        }
        if (!pageToken.matches("\\d{1,7}")) {
            throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
        }
        return Integer.parseInt(pageToken);
    }
}
