package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper that was signed, as one side records it. */
@Schema(description = "A paper that was signed; recording it is the recorder's side's word.")
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

        @NotNull @Schema(description = "The day on the paper.")
        LocalDate signedOn) {}
