package vn.chungtay.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.CurrentScope;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.Scope;

/**
 * The person of an event. Their organisation is known when they belong to one alone; who belongs to several says with each action for
 * which of them, and that stands in the action's own event.
 */
record Who(String personId, String personName, UUID organisation) {

    static final Who NOBODY = new Who(null, null, null);

    static Who of(Scope scope) {
        List<MemberOrganisation> organisations = scope.organisations();
        return new Who(
                scope.personId(),
                scope.personName(),
                organisations.size() == 1 ? organisations.getFirst().id() : null);
    }

    /** The caller of the request at work; nobody when they are not known, or cannot be asked for here. */
    static Who calling(SecurityIdentity identity, CurrentScope scope) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return NOBODY;
        }
        try {
            return identity.isAnonymous() ? NOBODY : of(scope.get());
        } catch (AuthenticationFailedException unknown) {
            return NOBODY;
        }
    }
}
