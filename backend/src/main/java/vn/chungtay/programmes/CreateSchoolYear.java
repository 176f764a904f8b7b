package vn.chungtay.programmes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new school year. */
@Schema(description = "A new school year.")
record CreateSchoolYear(
        @Schema(description = "A client-made UUID v7: a repeat returns that record.")
        UUID id,

        @NotNull @Schema(description = "For good: the years it begins and ends in.", examples = "2027-2028")
        String code,

        @NotNull @Schema(examples = "2027-08-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2028-07-31") LocalDate endsOn) {}
