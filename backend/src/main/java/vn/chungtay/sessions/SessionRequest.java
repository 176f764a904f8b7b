package vn.chungtay.sessions;

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
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;

/** What a person says of an activity, planned or held. */
@Schema(
        name = "SessionRequest",
        description = "An activity, planned or held. What it must say to be reported: minutes and how many took part.")
@Reportable
record SessionRequest(
        @Schema(
                description =
                        "A UUID of version 7 made by the client: a repeat returns the record. Only when creating.")
        UUID id,

        @Schema(description = "Of the date when absent.", examples = "2026-2027")
        String schoolYear,

        @NotNull @Schema(examples = "2026-11-20") LocalDate date,
        @NotNull OrganisingLevel organisingLevel,
        @NotNull SessionKind kind,
        @NotNull SessionMode mode,
        @NotEmpty @Size(max = 5) List<@NotNull EducationLevel> levels,

        @NotNull @Size(max = 20) @Schema(description = "Codes of themes; may be empty.", examples = "[\"ICT\"]")
        List<@NotBlank String> themes,

        @NotBlank @Size(max = 300) String title,
        @Size(max = 300) String umbrella,
        @Size(max = 300) String place,
        @Min(1) @Max(10_080) Integer minutes,

        @NotBlank @Schema(description = "The code of the host.", examples = "HN281MN025")
        String host,

        @NotEmpty @Size(max = 50) @Schema(description = "The codes of the partners.", examples = "[\"HN008MN005\"]")
        List<@NotBlank String> partners,

        @Min(0) @Max(MANY) Integer managers,
        @Min(0) @Max(MANY) Integer teachers,
        @Min(0) @Max(MANY) Integer staff,
        @Min(0) @Max(MANY) Integer pupils,
        @Size(max = 2_000) String note,
        @Schema(description = "The plan line it fulfils.") UUID planLineId,

        @Schema(description = "true: at once the host's word that it was held so.")
        Boolean report) {

    static final int MANY = 100_000;

    boolean reports() {
        return Boolean.TRUE.equals(report);
    }

    SessionNeeds needs() {
        return new SessionNeeds(date, minutes, managers, teachers, staff, pupils);
    }

    SessionFacts facts(String year) {
        return new SessionFacts(
                year,
                date,
                organisingLevel,
                kind,
                mode,
                levels,
                themes,
                title,
                umbrella,
                place,
                minutes,
                managers,
                teachers,
                staff,
                pupils,
                note);
    }
}
