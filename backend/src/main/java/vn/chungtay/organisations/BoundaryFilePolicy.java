package vn.chungtay.organisations;

import java.util.List;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who keeps the boundaries: an administrator of the department, as with every file that speaks of all. */
record BoundaryFilePolicy(Scope scope) {

    Verdict keep() {
        return scope.isAdministrator() && scope.whole() ? Verdict.ALLOWED : Verdict.notYours("ADMINISTRATOR_NEEDED");
    }

    List<AllowedAction> allowed(Language language) {
        return List.of(keep().as("remove", language));
    }
}
