package vn.chungtay.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of a contribution, pledged or handed over. */
@Schema(
        name = "ContributionRequest",
        description = "A contribution, pledged or handed over. Names of pupils have no place in it.")
record ContributionRequest(
        @Schema(
                description =
                        "A UUID of version 7 made by the client: a repeat returns the record. Only when creating.")
        UUID id,

        @Schema(description = "Of the date when absent.", examples = "2026-2027")
        String schoolYear,

        @NotNull @Schema(description = "The day it was, or is to be, handed over.", examples = "2026-11-20")
        LocalDate date,

        @NotNull ContributionKind kind,
        @NotNull @Min(1) @Max(MOST) @Schema(examples = "80") Long quantity,
        @NotNull UnitOfMeasure unitOfMeasure,

        @Min(0)
        @Max(MOST)
        @Schema(
                description = "Its value in whole đồng; of what is counted in đồng it is the quantity.",
                examples = "40000000")
        Long valueVnd,

        @Size(max = 20)
        @Schema(description = "The codes of the organisations that give; they stay.", examples = "[\"HN-005\"]")
        List<@NotBlank String> givers,

        @Size(max = 20) @Schema(description = "Givers that are no organisations of the programme.")
        List<@NotNull @Valid Sponsor> sponsors,

        @NotEmpty @Size(max = 50) @Schema(description = "The codes of the receivers.", examples = "[\"HN-272\"]")
        List<@NotBlank String> receivers,

        @Size(max = 2_000) String note,

        @Schema(description = "true: at once the giver's word that it was handed over so.")
        Boolean deliver) {

    static final long MOST = 1_000_000_000_000L;

    ContributionRequest {
        givers = givers == null ? List.of() : givers;
        sponsors = sponsors == null ? List.of() : sponsors;
    }

    boolean delivers() {
        return Boolean.TRUE.equals(deliver);
    }

    ContributionFacts facts(String year) {
        return new ContributionFacts(year, date, kind, unitOfMeasure, quantity, valueVnd, note);
    }
}
