package vn.chungtay.pairings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper as one side records it, before it is signed or after. */
@Schema(description = "A paper under a pairing; recording it as an approver is the recorder's side's word.")
record DraftAgreement(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @NotNull UUID pairingId,

        @NotNull
        @Schema(
                description =
                        "COVENANT of units, MEMORANDUM of schools of the first three levels, PLEDGE of upper-secondary schools and centres.")
        AgreementType type,

        @Size(max = 60) @Schema(examples = "12/BB-GN") String number,

        @Schema(
                description =
                        "The day on the paper, when it was signed already; a paper without one becomes signed on the day of the second word. Not before the movement began, nor before both parties existed.")
        LocalDate signedOn,

        @Size(max = 200) @Schema(description = "Where it is signed.", examples = "Hà Nội")
        String place,

        @Schema(description = "The first day of its term; none: that of the signature.")
        LocalDate validFrom,

        @Schema(description = "The last day of its term; none: it has no end.")
        LocalDate validUntil,

        @Valid
        @Size(max = 20)
        @Schema(
                description =
                        "Who signs, and as what; for each side at least one before it is signed by the words of both.")
        List<@NotNull Signatory> signatories,

        @Size(max = 50) @Schema(description = "What the two commit themselves to, in order.")
        List<@NotBlank @Size(max = 1000) String> commitments,

        @Schema(
                description =
                        "The id of the signed agreement of the same two that it renews; what is not said here is taken over from it, and it is nobody's word yet.")
        UUID renewsId) {

    AgreementTerms terms() {
        return new AgreementTerms(
                type,
                number,
                signedOn,
                place,
                validFrom,
                validUntil,
                signatories == null ? List.of() : signatories,
                commitments == null ? List.of() : commitments);
    }
}
