package vn.chungtay.organisations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with an organisation: its administrator and those of whoever stands above it; the yearly profile also its editors.
 *
 * @param acts the caller is of it or above it today (of what has ended or is still to begin, on its nearest day), or of the department
 * @param ended it has ended
 */
record OrganisationPolicy(Scope scope, boolean acts, boolean ended) {

    /** Change from a day on, close, be succeeded. */
    Verdict change() {
        Verdict verdict = correct();
        return verdict.allowed() && ended ? Verdict.notNow("ORGANISATION_OVER") : verdict;
    }

    /** Correct what was recorded wrongly, even of what has ended. */
    Verdict correct() {
        if (!scope.isAdministrator()) {
            return Verdict.notYours("ADMINISTRATOR_NEEDED");
        }
        return acts ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }

    Verdict reopen() {
        Verdict verdict = correct();
        return verdict.allowed() && !ended ? Verdict.notNow("ORGANISATION_NOT_ENDED") : verdict;
    }

    /** State the profile of a school year. */
    Verdict profile() {
        if (!scope.isAdministrator() && !scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        if (!acts) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return ended ? Verdict.notNow("ORGANISATION_OVER") : Verdict.ALLOWED;
    }

    Verdict to(OrganisationAction action) {
        return action == OrganisationAction.close ? change() : reopen();
    }

    List<AllowedAction> allowed(Language language) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("change", change());
        verdicts.put("correct", correct());
        verdicts.put("close", change());
        verdicts.put("reopen", reopen());
        verdicts.put("succeed", change());
        verdicts.put("createBelow", change());
        verdicts.put("stateProfile", profile());
        return verdicts.entrySet().stream()
                .map(one -> one.getValue().as(one.getKey(), language))
                .toList();
    }

    /** Refuses who may not keep organisations at all, before anything is read. */
    static void requireAdministrator(Scope scope) {
        if (!scope.isAdministrator()) {
            throw Refusal.forbidden("ADMINISTRATOR_NEEDED");
        }
    }
}
