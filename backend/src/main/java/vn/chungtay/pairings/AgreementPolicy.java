package vn.chungtay.pairings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentRights;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with an agreement: either side drafts, amends and discards, the head of a side that has not confirmed it yet signs, unless they
 * stand above the other side as well; either head terminates.
 */
record AgreementPolicy(
        Scope scope,
        AgreementStatus status,
        String firstConfirmedBy,
        String secondConfirmedBy,
        boolean signatoriesNamed,
        boolean renewed,
        PairingStatus pairing,
        Sides sides) {

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
        Verdict open = underAnOpenPairing();
        return open.allowed() && !signatoriesNamed ? Verdict.notNow("AGREEMENT_SIGNATORIES") : open;
    }

    Verdict amend() {
        Verdict verdict = editorOfASide();
        if (!verdict.allowed()) {
            return verdict;
        }
        return status == AgreementStatus.DRAFT ? underAnOpenPairing() : Verdict.notNow("AGREEMENT_NOT_DRAFT");
    }

    /** Of a draft under a pairing that has ended nothing comes any more, so it is thrown away as well. */
    Verdict discard() {
        Verdict verdict = editorOfASide();
        if (!verdict.allowed()) {
            return verdict;
        }
        return status == AgreementStatus.DRAFT ? Verdict.ALLOWED : Verdict.notNow("AGREEMENT_NOT_DRAFT");
    }

    Verdict renew() {
        Verdict verdict = editorOfASide();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (status != AgreementStatus.SIGNED && status != AgreementStatus.EXPIRED) {
            return Verdict.notNow("AGREEMENT_NOT_RENEWABLE");
        }
        return renewed ? Verdict.notNow("AGREEMENT_RENEWED_ONCE") : underAnOpenPairing();
    }

    Verdict terminate() {
        if (!scope.mayApprove()) {
            return Verdict.notYours("APPROVER_NEEDED");
        }
        if (!sides.any()) {
            return Verdict.notYours("NOT_YOUR_ORGANISATION");
        }
        return status == AgreementStatus.SIGNED ? Verdict.ALLOWED : Verdict.notNow("AGREEMENT_NOT_IN_FORCE");
    }

    /** Who stands above a party has its paper; {@code above} is a question to the record's day as well. */
    static Verdict paper(boolean above) {
        return above ? Verdict.ALLOWED : Verdict.notYours("PAPER_NOT_YOURS");
    }

    Verdict to(AgreementTransition.AgreementAction action) {
        return switch (action) {
            case sign -> sign();
            case terminate -> terminate();
        };
    }

    /** The one side whose word the viewer may give. */
    Optional<Side> side() {
        return Stream.of(Side.values()).filter(sides::actsOnlyFor).findFirst();
    }

    /** The side whose word the viewer's own draft is: none of an editor, none of who stands above both. */
    Optional<Side> word() {
        return scope.mayApprove() ? side() : Optional.empty();
    }

    List<AllowedAction> allowed(Language language) {
        return List.of(
                sign().as("sign", language),
                amend().as("amend", language),
                discard().as("discard", language),
                renew().as("renew", language),
                terminate().as("terminate", language),
                AttachmentRights.change(scope, sides.any()).as("attach", language));
    }

    private Verdict editorOfASide() {
        if (!scope.mayEdit()) {
            return Verdict.notYours("EDITOR_NEEDED");
        }
        return sides.any() ? Verdict.ALLOWED : Verdict.notYours("NOT_YOUR_ORGANISATION");
    }

    private Verdict underAnOpenPairing() {
        if (pairing != PairingStatus.ACTIVE) {
            return Verdict.notNow("PAIRING_NOT_ACTIVE");
        }
        return sides.anyEnded() ? Verdict.notNow("PARTY_ENDED") : Verdict.ALLOWED;
    }

    private String confirmedBy(Side side) {
        return side == Side.FIRST ? firstConfirmedBy : secondConfirmedBy;
    }
}
