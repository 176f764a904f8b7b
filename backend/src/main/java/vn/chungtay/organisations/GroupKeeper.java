package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.chungtay.access.KeycloakGroups;
import vn.chungtay.access.KeycloakGroups.Group;
import vn.chungtay.access.KeycloakGroups.Known;
import vn.chungtay.access.KeycloakGroups.Outcome;

/**
 * Makes an organisation's group what it must be: known by its id, made when there is none, taken over when somebody made one of its name
 * by hand. A name that another organisation's group still has is taken from it.
 */
@ApplicationScoped
class GroupKeeper {

    private final KeycloakGroups keycloak;

    GroupKeeper(KeycloakGroups keycloak) {
        this.keycloak = keycloak;
    }

    void keep(Handle db, UUID organisation) {
        WantedGroup wanted = WantedGroup.of(db, organisation).orElseThrow();
        if (wanted.groupId() == null || !adjusted(db, wanted)) {
            remember(db, organisation, made(db, wanted));
        }
    }

    /** Whether the group it has is as it must be now; it has none when somebody deleted it. */
    private boolean adjusted(Handle db, WantedGroup wanted) {
        Outcome outcome = keycloak.update(wanted.groupId(), wanted.group());
        if (outcome == Outcome.NAME_TAKEN) {
            vacate(db, wanted.groupName());
            outcome = keycloak.update(wanted.groupId(), wanted.group());
        }
        return outcome == Outcome.DONE;
    }

    private String made(Handle db, WantedGroup wanted) {
        Optional<String> made = keycloak.create(wanted.group());
        if (made.isPresent()) {
            return made.get();
        }
        Optional<Known> there = keycloak.named(wanted.groupName());
        boolean anothers = there.flatMap(group -> owner(db, group))
                .filter(owner -> !owner.organisation().equals(wanted.organisation()))
                .isPresent();
        if (there.isPresent() && !anothers && keycloak.update(there.get().id(), wanted.group()) == Outcome.DONE) {
            return there.get().id();
        }
        vacate(db, wanted.groupName());
        return keycloak.create(wanted.group())
                .orElseThrow(() -> new KeycloakGroups.Refused("The name " + wanted.groupName() + " is taken"));
    }

    /** Gives the group of a name the one that its own organisation wants for it; in the meantime one that nobody else wants. */
    private void vacate(Handle db, String name) {
        keycloak.named(name).ifPresent(group -> {
            Optional<Group> right = owner(db, group).map(WantedGroup::group).filter(one -> !one.name()
                    .equals(name));
            if (right.isEmpty() || keycloak.update(group.id(), right.get()) == Outcome.NAME_TAKEN) {
                keycloak.update(group.id(), new Group(name + FormerCode.MARK + group.id(), null, null));
            }
        });
    }

    /** What the organisation that a group says it is of wants; none when there is no such organisation here. */
    private static Optional<WantedGroup> owner(Handle db, Known group) {
        return group.owner().flatMap(owner -> WantedGroup.of(db, owner));
    }

    private static void remember(Handle db, UUID organisation, String group) {
        db.execute("delete from keycloak_group where group_id = ? and organisation_id <> ?", group, organisation);
        db.execute(
                "insert into keycloak_group values (?, ?) on conflict (organisation_id) do update set group_id = excluded.group_id",
                organisation,
                group);
    }
}
