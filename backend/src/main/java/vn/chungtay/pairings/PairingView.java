package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OfOneAlone;
import vn.chungtay.shared.OrganisationRef;

/** A pairing as it is shown. */
@Schema(
        name = "Pairing",
        description =
                "Two organisations that work together in a phase. Asked for a day, it is shown as it stood on it.")
record PairingView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull PairingKind kind,
        @NotNull PairingStatus status,
        @NotNull PhaseRef phase,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,
        OrganisationRef firstParent,
        OrganisationRef secondParent,

        @Schema(description = "The side that proposed it; none when a common superior or a file made it.")
        OrganisationRef proposedBy,

        @Schema(description = "At which level two schools work together; none: at every level both teach.")
        EducationLevel level,

        @Schema(description = "What the proposing side wrote; for those above a party and the department alone.")
        String message,

        String levelOverrideReason,
        @Schema(description = "The first day it holds.") LocalDate since,

        @Schema(description = "The first day it holds no longer.")
        LocalDate endedOn,

        PairingEndReason endReason,

        @Schema(description = "The pairing of units it stands under.")
        UUID underPairingId,

        @Schema(description = "The pairing that ended with the reform, and that this one goes on with.")
        SucceededPairing succeeds,

        @NotNull List<PairingAgreement> agreements,

        @OfOneAlone
        @Schema(description = "Which types a paper of the two can be of, when this pairing alone is asked for.")
        List<AgreementType> agreementTypes,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {

    /** A phase as a pairing names it. */
    @Schema(name = "PhaseRef", description = "A phase as other records name it.")
    record PhaseRef(
            @NotNull @Schema(examples = "2022-2025") String code,
            @NotNull String name) {}
}
