package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OfOneAlone;
import vn.chungtay.shared.OrganisationRef;

/** An agreement as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agreement", description = "A paper under a pairing.")
record AgreementView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull UUID pairingId,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,
        @NotNull AgreementType type,
        String number,
        @Schema(description = "The day on the paper.") LocalDate signedOn,
        @Schema(description = "Where it was signed.") String place,

        @Schema(description = "The first day of its term, when that is another than the day of the signature.")
        LocalDate validFrom,

        @Schema(description = "The last day of its term; none: it has no end.")
        LocalDate validUntil,

        @NotNull @Schema(description = "On the asked day, today by default.")
        AgreementStatus status,

        @Schema(description = "The first day on which it held no longer; only of a terminated one.")
        LocalDate endedOn,

        PairingEndReason endReason,

        @NotNull
        @Schema(description = "The parties that have confirmed it; none when a common superior or a file stated it.")
        List<OrganisationRef> confirmedBy,

        @NotNull @Schema(description = "Who signs, and as what.")
        List<Signatory> signatories,

        @NotNull @Schema(description = "What the two commit themselves to, in order.")
        List<String> commitments,

        @Schema(description = "The id of the agreement it renews.")
        UUID renewsId,

        @Schema(description = "The id of the agreement that renews it, be it a draft.")
        UUID renewedById,

        @OfOneAlone @Schema(description = "Which types it can be of, when this agreement alone is asked for.")
        List<AgreementType> agreementTypes,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
