package vn.chungtay.programmes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a school year as they are to be. */
@Schema(description = "The days of a school year as they are to be. Records keep the school year they carry.")
record ChangeSchoolYear(
        @NotNull @Schema(examples = "2026-08-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2027-07-31") LocalDate endsOn) {}
