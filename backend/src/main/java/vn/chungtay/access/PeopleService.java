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
import vn.chungtay.shared.BorrowedLists;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** Who has which role where, for the administrator; people are Keycloak's, so with Keycloak away there is no answer. */
@ApplicationScoped
class PeopleService {

    private final KeycloakPeople people;
    private final BorrowedLists lists;
    private final OrganisationDirectory directory;
    private final String console;

    PeopleService(
            KeycloakPeople people,
            BorrowedLists lists,
            OrganisationDirectory directory,
            @ConfigProperty(name = "chungtay.keycloak.console-url") String console) {
        this.people = people;
        this.lists = lists;
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
        return lists.page(
                new BorrowedLists.Keeper<>() {
                    @Override
                    public List<PersonView> rows(int first, int most) {
                        return views(people.list(filter, first, most));
                    }

                    @Override
                    public int count(int most) {
                        return people.count(filter, most);
                    }
                },
                filter.pageToken,
                filter.pageSize);
    }

    private List<PersonView> views(List<Person> shown) {
        Map<String, MemberOrganisation> organisations = organisations(shown);
        return shown.stream().map(person -> view(person, organisations)).toList();
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
                person.program(),
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
}
