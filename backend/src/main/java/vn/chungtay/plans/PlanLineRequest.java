package vn.chungtay.plans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;

/** A line as it is to be. */
@Schema(description = "A line of a plan as it is to be.")
record PlanLineRequest(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second line.")
        UUID id,

        @NotNull SessionKind kind,
        @NotNull OrganisingLevel organisingLevel,
        @NotEmpty @Size(max = 5) List<@NotNull EducationLevel> levels,
        @Size(max = 20) List<@NotNull String> themes,
        @NotBlank @Size(max = 300) String title,

        @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
        @Schema(description = "The month, when no day is known.", examples = "2026-10")
        String month,

        @Schema(description = "The day, when it is known; not together with month.")
        LocalDate date,

        @NotBlank @Size(max = 40) @Schema(description = "The code of the party that hosts.", examples = "HN-005")
        String host,

        @Min(0) @Max(1_000_000) Integer expectedParticipants,
        @Min(1) @Max(10_080) Integer minutes,

        @Size(max = 1000) @Schema(description = "What it takes.")
        String means,

        @Size(max = 300) @Schema(description = "Who sees to it.")
        String responsible) {}
