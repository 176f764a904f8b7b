package vn.chungtay.organisations;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The profile of a school year as it is to be. */
@Schema(description = "The profile of a school year as it is to be: what is not said is unknown.")
record StateProfile(
        @Min(0) @Max(10_000_000) Integer pupils,

        @Schema(description = "How exact the number of pupils is; EXACT when nothing is said.", examples = "EXACT")
        PupilsQualifier pupilsQualifier,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 1)
        @Schema(description = "The share of ethnic-minority pupils in percent; of a unit alone, never of a school.")
        BigDecimal ethnicMinorityPercent,

        @Min(0) @Max(100_000) @Schema(examples = "24") Integer classrooms,
        @Min(0) @Max(100_000) @Schema(examples = "2") Integer computerRooms,
        @Min(0) @Max(100_000) @Schema(examples = "1") Integer libraryRooms,
        @Size(max = 2000) String note) {

    boolean saysNothing() {
        return Stream.of(pupils, ethnicMinorityPercent, classrooms, computerRooms, libraryRooms, note)
                .allMatch(Objects::isNull);
    }
}
