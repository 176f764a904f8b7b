package vn.chungtay.liveliness;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.support.Gave;

/** What the two of a pairing did for each other. */
@Schema(
        name = "PairingBalance",
        description =
                "What each of the two did for the other, from the confirmed sessions in which both took part and the contributions that were received.")
record PairingBalanceView(
        @NotNull @Schema(description = "Of the pairing.") UUID id,
        @NotNull PairingKind kind,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,
        EducationLevel level,
        @NotNull LocalDate since,

        @NotNull @Schema(description = "Confirmed sessions in which both took part.", examples = "6")
        int sessions,

        @Schema(description = "The day of the latest.") LocalDate lastSessionOn,
        @NotNull Part firstPart,
        @NotNull Part secondPart,

        @NotNull @Schema(description = "Sessions of both that a third hosted.", examples = "1")
        int elsewhere) {

    /** What one side did. */
    @Schema(name = "BalancePart", description = "What one side did.")
    record Part(
            @NotNull @Schema(description = "Sessions it hosted.", examples = "3")
            int hosted,

            @NotNull
            @Schema(
                    description =
                            "Of these, where it taught: TRAINING, MODEL_LESSON, TEACHER_DEPLOYMENT and REMOTE_TEACHING.",
                    examples = "1")
            int taught,

            @NotNull @Schema(description = "Sessions it went to the other for, in person or partly so.", examples = "2")
            int visited,

            @NotNull @Schema(description = "What it gave to the other and was received, by kind and unit of measure.")
            List<Gave> gave) {}
}
