package vn.chungtay.liveliness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Zone;
import vn.chungtay.pairings.PairingStatus;
import vn.chungtay.shared.OrganisationRef;

/** Two sides and the lines between them. */
@Schema(
        name = "PairingPicture",
        description =
                "Who is paired with whom, as two sides and the lines between them. What it leaves out is the difference between all and shown.")
record PictureView(
        @NotNull @Schema(description = "By the end of which day sessions were confirmed.")
        LocalDate asOf,

        @NotNull @Schema(examples = "PARTY") PictureBy by,

        @NotNull @Schema(description = "How many pairings fit: as many rows as their list has.", examples = "495")
        int pairings,

        @NotNull @Schema(description = "How many of them are in the lines shown.", examples = "495")
        int pairingsShown,

        @NotNull @Schema(description = "How many lines there would be.", examples = "45")
        int lineCount,

        @NotNull @Schema(description = "The inner city, or the side of the unit that was asked for.")
        List<Party> left,

        @NotNull @Schema(description = "The suburbs, or those paired with the unit.")
        List<Party> right,

        @NotNull List<Line> lines) {

    /** Somebody on one side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PictureParty", description = "A unit or a school on one side of the picture.")
    record Party(
            @NotNull OrganisationRef organisation,
            @Schema(examples = "INNER") Zone zone,

            @Schema(description = "Under whom it stands on the day.")
            OrganisationRef parent,

            @Schema(description = "Degrees north; of a unit without a point of its own, the middle of its schools.")
            Double latitude,

            Double longitude) {}

    /** What joins two of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PictureLine", description = "What joins one on the left with one on the right.")
    record Line(
            @NotNull @Schema(description = "Its place in left, from 0.", examples = "0")
            int left,

            @NotNull @Schema(description = "Its place in right, from 0.", examples = "0")
            int right,

            @NotNull @Schema(description = "How many pairings it stands for.", examples = "1")
            int pairings,

            @Schema(
                    description =
                            "Confirmed sessions in which both of a pairing take part themselves, of those the caller may see; missing where the caller may see of none. For units the sum over their pairings.",
                    examples = "12")
            Integer sessions,

            @NotNull
            @Schema(description = "Of how many of its pairings the caller may see the sessions.", examples = "1")
            int seen,

            @Schema(description = "The pairing, when it stands for one.")
            UUID pairingId,

            PairingStatus status,
            EducationLevel level,

            @NotNull
            @Schema(
                    description =
                            "The list behind it: the sessions of the pairing, or the pairings of the two units and their schools.",
                    examples = "/api/v1/pairings?between=HN-005,HN-272")
            String records) {}
}
