package vn.chungtay.pairings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentRights;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/** Who may sign an agreement: the head of a side that has not confirmed it yet, who does not stand above the other side as well. */
record AgreementPolicy(
        Scope scope,
        AgreementStatus status,
        String firstConfirmedBy,
        String secondConfirmedBy,
        PairingStatus pairing,
        Sides sides) {

    static AgreementPolicy of(Scope scope, Agreement agreement, Pairing pairing, Sides sides) {
        return new AgreementPolicy(
                scope,
                agreement.status(),
                agreement.confirmedBy(Side.FIRST),
                agreement.confirmedBy(Side.SECOND),
                pairing.status(),
                sides);
    }

    Verdict sign() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (status != AgreementStatus.DRAFT) {
            return Verdict.notNow("AGREEMENT_NOT_DRAFT");
        }
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        if (sides.both()) {
            return Verdict.notYours("BOTH_SIDES_YOURS");
        }
        Side mine = side().orElseThrow();
        if (confirmedBy(mine) != null) {
            return Verdict.notYours("AGREEMENT_WAITS_FOR_OTHER_SIDE");
        }
        if (scope.personId().equals(confirmedBy(mine.other()))) {
            return Verdict.notYours("BOTH_SIDES_YOURS");
        }
        if (pairing != PairingStatus.ACTIVE) {
            return Verdict.notNow("PAIRING_NOT_ACTIVE");
        }
        return sides.anyEnded() ? Verdict.notNow("PARTY_ENDED") : Verdict.ALLOWED;
    }

    /** The one side whose word the viewer may give. */
    Optional<Side> side() {
        return Stream.of(Side.values()).filter(sides::actsOnlyFor).findFirst();
    }

    List<AllowedAction> allowed(Language language) {
        return List.of(
                sign().as("sign", language),
                AttachmentRights.change(scope, sides.any()).as("attach", language));
    }

    private String confirmedBy(Side side) {
        return side == Side.FIRST ? firstConfirmedBy : secondConfirmedBy;
    }
}
