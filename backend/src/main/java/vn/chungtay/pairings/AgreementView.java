package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.OrganisationRef;

/** An agreement as it is shown. */
@Schema(name = "Agreement", description = "A signed paper under a pairing.")
record AgreementView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull UUID pairingId,
        @NotNull AgreementType type,
        String number,
        @Schema(description = "The day on the paper.") LocalDate signedOn,
        @NotNull AgreementStatus status,

        @NotNull
        @Schema(description = "The parties that have confirmed it; none when a common superior or a file stated it.")
        List<OrganisationRef> confirmedBy,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {

    /** An agreement as SQL gives it, before it is said what this viewer may do. */
    record Row(
            UUID id,
            int version,
            UUID pairingId,
            AgreementType type,
            String number,
            LocalDate signedOn,
            AgreementStatus status,
            String firstConfirmedBy,
            String secondConfirmedBy,
            OrganisationRef first,
            OrganisationRef second) {

        AgreementView seenBy(Scope scope, PairingStatus pairing, Sides sides, Language language) {
            List<OrganisationRef> confirmed = new java.util.ArrayList<>();
            if (firstConfirmedBy != null) {
                confirmed.add(first);
            }
            if (secondConfirmedBy != null) {
                confirmed.add(second);
            }
            return new AgreementView(
                    id,
                    Integer.toString(version),
                    pairingId,
                    type,
                    number,
                    signedOn,
                    status,
                    List.copyOf(confirmed),
                    new AgreementPolicy(scope, status, firstConfirmedBy, secondConfirmedBy, pairing, sides)
                            .allowed(language));
        }
    }
}
