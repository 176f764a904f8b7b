package vn.chungtay.liveliness;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units have reached a milestone by a day. */
@Schema(
        name = "MilestoneShare",
        description =
                "How many units of a phase have reached a milestone by a day, of those of which the caller may know it.")
record MilestoneShareView(
        @NotNull MilestoneKind kind,
        @NotNull @Schema(examples = "30") int reached,

        @NotNull @Schema(description = "Of how many units.", examples = "30")
        int units,

        @Schema(description = "Percent, rounded; missing where there is no unit.", examples = "100")
        Integer share,

        @NotNull
        @Schema(
                description = "The list of those that have.",
                examples = "/api/v1/milestones?phase=2022-2025&asOf=2023-11-15&reached=SIGNED")
        String records,

        @NotNull
        @Schema(
                description = "The list of those that have not.",
                examples = "/api/v1/milestones?phase=2022-2025&asOf=2023-11-15&missing=SIGNED")
        String missingRecords) {}
