package vn.chungtay.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.shared.Refusal;

/** The realm's groups, which stand for organisations: flat, each named by a code. */
@ApplicationScoped
public class KeycloakGroups {

    /** The attribute that says whose a group is; one made by hand has none yet. */
    public static final String OWNER = "organisation";

    private final KeycloakAdministration keycloak;

    KeycloakGroups(KeycloakAdministration keycloak) {
        this.keycloak = keycloak;
    }

    /** A group as Keycloak keeps it; the values of an attribute are a list there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String name, String description, Map<String, List<String>> attributes) {}

    /** A group that is there, and whose it is (an organisation's id). */
    public record Known(String id, String name, Optional<UUID> owner) {}

    /** How Keycloak took a group. */
    public enum Outcome {
        DONE,
        /** Another group has this name. */
        NAME_TAKEN,
        /** There is no group of this id any more. */
        GONE
    }

    /** Keycloak will not have it, and never will as it is. */
    public static final class Refused extends RuntimeException {

        public Refused(String why) {
            super(why);
        }
    }

    /** Whether the service may keep groups at all. */
    public boolean configured() {
        return keycloak.configured();
    }

    /**
     * Makes a group, and gives its id; none when the name is taken.
     *
     * @throws Refusal 503 when Keycloak is away
     * @throws Refused when Keycloak will not have it
     */
    public Optional<String> create(Group group) {
        KeycloakAdministration.Answer answer = keycloak.send("POST", "groups", group);
        if (answer.status() == 409) {
            return Optional.empty();
        }
        require(answer);
        return Optional.of(answer.location().substring(answer.location().lastIndexOf('/') + 1));
    }

    /** As {@link #create}, for a group that is there. */
    public Outcome update(String id, Group group) {
        KeycloakAdministration.Answer answer =
                keycloak.send("PUT", "groups/" + KeycloakAdministration.encoded(id), group);
        return switch (answer.status()) {
            case 404 -> Outcome.GONE;
            case 409 -> Outcome.NAME_TAKEN;
            default -> {
                require(answer);
                yield Outcome.DONE;
            }
        };
    }

    /** The group of exactly this name. */
    public Optional<Known> named(String name) {
        KeycloakAdministration.Answer answer = keycloak.get(
                "groups?briefRepresentation=false&exact=true&search=" + KeycloakAdministration.encoded(name));
        require(answer);
        for (JsonNode group : answer.body()) {
            if (group.path("name").asText().equals(name)) {
                return Optional.of(new Known(
                        group.path("id").asText(),
                        name,
                        uuid(group.path("attributes").path(OWNER).path(0).asText())));
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void require(KeycloakAdministration.Answer answer) {
        if (answer.status() == 401 || answer.status() == 403 || answer.status() == 429) {
            // Our own rights, or too much at once: nothing is wrong with the group.
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        }
        if (!answer.good()) {
            throw new Refused("Keycloak answered " + answer.status() + " " + answer.body());
        }
    }
}
