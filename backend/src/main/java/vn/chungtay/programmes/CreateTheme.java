package vn.chungtay.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new theme. */
@Schema(description = "A new theme.")
record CreateTheme(
        @Schema(description = "A client-made UUID v7: a repeat returns that record.")
        UUID id,

        @NotNull @Schema(description = "For good: capital letters and underlines.", examples = "READING_CULTURE")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Văn hóa đọc")
        String nameVi,

        @NotBlank @Size(max = 200) @Schema(examples = "Reading culture")
        String nameEn,

        @Min(1)
        @Max(1000)
        @Schema(
                description = "Where it stands among the others; behind all of them when nothing is said.",
                examples = "12")
        Integer position) {}
