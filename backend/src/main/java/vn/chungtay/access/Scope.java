package vn.chungtay.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Transitions;
import vn.chungtay.shared.Verdict;

/**
 * What a caller may see and do: the organisations they belong to, their roles there, and whether they see the whole programme
 * (the department and its auditor do). Every query takes one; there is none that means "everything" but through a person.
 */
public record Scope(
        String personId, String username, String personName, Set<Role> roles, List<MemberOrganisation> organisations) {

    /** Whether the caller sees the whole programme: someone of the department itself. */
    public boolean whole() {
        return organisations.stream().anyMatch(organisation -> organisation.root() && !organisation.ended());
    }

    /** Whether the caller may write drafts and report, in general; where, is a matter of the tree. */
    public boolean mayEdit() {
        return roles.contains(Role.EDITOR) || mayApprove();
    }

    /** Whether the caller may give an organisation's word, in general; where, is a matter of the tree. */
    public boolean mayApprove() {
        return roles.contains(Role.APPROVER) || isDepartment();
    }

    /** Whether the caller owns the programme. */
    public boolean isDepartment() {
        return roles.contains(Role.DEPARTMENT) && whole();
    }

    /** Whether the caller reads the whole audit trail: an auditor of the department. */
    public boolean readsTheTrail() {
        return roles.contains(Role.AUDITOR) && whole();
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** All organisations of the caller, for reading. */
    public UUID[] readsFor() {
        return organisations.stream().map(MemberOrganisation::id).toArray(UUID[]::new);
    }

    /** The organisations in whose subtree the caller may act: those that have not ended. */
    public UUID[] actsFor() {
        return organisations.stream()
                .filter(organisation -> !organisation.ended())
                .map(MemberOrganisation::id)
                .toArray(UUID[]::new);
    }

    /** The organisations in whose subtree the caller may keep the directory: a partner outside the city is a guest, and keeps none of it. */
    public UUID[] keepsFor() {
        return organisations.stream()
                .filter(organisation -> !organisation.ended() && !organisation.outside())
                .map(MemberOrganisation::id)
                .toArray(UUID[]::new);
    }

    /** The caller as the log of transitions names them, for one of their organisations or one below it. */
    public Transitions.Actor actingFor(UUID organisation) {
        return new Transitions.Actor(personId, personName, organisation);
    }

    /** Refuses who is not an administrator of the whole programme: a file speaks of everyone. */
    public Scope requireImporter() {
        if (!isAdministrator() || !whole()) {
            throw Refusal.forbidden("ADMINISTRATOR_NEEDED");
        }
        return this;
    }

    /** Whether the caller owns the programme, as a verdict: its phases, school years and themes, what is planned of measures. */
    public Verdict ownsProgramme() {
        return isDepartment() ? Verdict.ALLOWED : Verdict.notYours("DEPARTMENT_NEEDED");
    }

    /** Refuses who neither owns the programme nor takes files for all of it. */
    public Scope requireProgrammeImporter() {
        if (!isDepartment() && !(isAdministrator() && whole())) {
            throw Refusal.forbidden("DEPARTMENT_NEEDED");
        }
        return this;
    }

    /** Refuses who may not edit at all, before anything is read. */
    public Scope requireEditor() {
        if (!mayEdit()) {
            throw Refusal.forbidden("EDITOR_NEEDED");
        }
        return this;
    }
}
