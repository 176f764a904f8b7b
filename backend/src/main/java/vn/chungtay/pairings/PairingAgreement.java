package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** An agreement as its pairing shows it; what it says in full is told by itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A paper under a pairing, in short.")
record PairingAgreement(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull UUID pairingId,
        @NotNull AgreementType type,
        String number,
        @Schema(description = "The day on the paper.") LocalDate signedOn,

        @Schema(description = "The last day of its term; none: it has no end.")
        LocalDate validUntil,

        @NotNull AgreementStatus status,

        @NotNull
        @Schema(description = "The parties that have confirmed it; none when a common superior or a file stated it.")
        List<OrganisationRef> confirmedBy,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
