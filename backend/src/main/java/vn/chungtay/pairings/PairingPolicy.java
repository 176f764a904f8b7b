package vn.chungtay.pairings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may do what with a pairing: it needs the head of the side whose word it is, and nobody gives the word of both. */
record PairingPolicy(Scope scope, PairingStatus status, Side proposing, String proposedBy, Sides sides) {

    static PairingPolicy of(Scope scope, Pairing pairing, Sides sides) {
        return new PairingPolicy(scope, pairing.status(), pairing.proposingSide(), pairing.proposedBy(), sides);
    }

    Verdict to(PairingAction action) {
        return switch (action) {
            case accept -> accept();
            case decline -> answer();
            case withdraw -> withdraw();
            case end -> end();
        };
    }

    /** Another agreement is drafted under it; an editor may, and gives nobody's word with it. */
    Verdict addAgreement() {
        return editorOfAnActiveOne();
    }

    /** Its plan for a school year is begun; an editor may. */
    Verdict draftPlan() {
        return editorOfAnActiveOne();
    }

    List<AllowedAction> allowed(Language language) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (PairingAction action : PairingAction.values()) {
            verdicts.put(action.name(), to(action));
        }
        verdicts.put("addAgreement", addAgreement());
        verdicts.put("draftPlan", draftPlan());
        return verdicts.entrySet().stream()
                .map(one -> one.getValue().as(one.getKey(), language))
                .toList();
    }

    private Verdict accept() {
        Verdict verdict = answer();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (scope.personId().equals(proposedBy)) {
            return Verdict.notYours("BOTH_SIDES_YOURS");
        }
        return sides.anyEnded() ? Verdict.notNow("PARTY_ENDED") : Verdict.ALLOWED;
    }

    private Verdict answer() {
        Verdict verdict = approverOfAProposal();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (!sides.acts(proposing.other())) {
            return Verdict.notYours(sides.acts(proposing) ? "PAIRING_WAITS_FOR_OTHER_SIDE" : "NOT_YOUR_ORGANISATION");
        }
        return sides.acts(proposing) ? Verdict.notYours("BOTH_SIDES_YOURS") : Verdict.ALLOWED;
    }

    private Verdict withdraw() {
        Verdict verdict = approverOfAProposal();
        if (!verdict.allowed() || sides.acts(proposing)) {
            return verdict;
        }
        return Verdict.notYours("NOT_YOUR_ORGANISATION");
    }

    private Verdict end() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return status == PairingStatus.ACTIVE ? Verdict.ALLOWED : Verdict.notNow("PAIRING_NOT_ACTIVE");
    }

    private Verdict approverOfAProposal() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        return status == PairingStatus.PROPOSED ? Verdict.ALLOWED : Verdict.notNow("PAIRING_NOT_PROPOSED");
    }

    private Verdict editorOfAnActiveOne() {
        return scope.mayEdit() ? sideOfAnActiveOne() : Verdict.notYours("EDITOR_NEEDED");
    }

    private Verdict sideOfAnActiveOne() {
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        if (status != PairingStatus.ACTIVE) {
            return Verdict.notNow("PAIRING_NOT_ACTIVE");
        }
        return sides.anyEnded() ? Verdict.notNow("PARTY_ENDED") : Verdict.ALLOWED;
    }
}
