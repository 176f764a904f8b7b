package vn.chungtay.pairings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft is to say from now on. */
@Schema(description = "All that a draft is to say from now on; what is left out is taken out.")
record AmendAgreement(
        @NotNull AgreementType type,

        @Size(max = 60) @Schema(examples = "12/BB-GN") String number,

        @Schema(
                description =
                        "The day on the paper, when it was signed already. Not before the movement began, nor before both parties existed.")
        LocalDate signedOn,

        @Size(max = 200) @Schema(description = "Where it is signed.", examples = "Hà Nội")
        String place,

        @Schema(description = "The first day of its term; none: that of the signature.")
        LocalDate validFrom,

        @Schema(description = "The last day of its term; none: it has no end.")
        LocalDate validUntil,

        @NotNull
        @Valid
        @Size(max = 20)
        @Schema(description = "Who signs, and as what; for each side at least one before it is signed.")
        List<@NotNull Signatory> signatories,

        @NotNull @Size(max = 50) @Schema(description = "What the two commit themselves to, in order.")
        List<@NotBlank @Size(max = 1000) String> commitments) {

    AgreementTerms terms() {
        return new AgreementTerms(type, number, signedOn, place, validFrom, validUntil, signatories, commitments);
    }
}
