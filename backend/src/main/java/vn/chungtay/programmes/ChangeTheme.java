package vn.chungtay.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme as it is to be. */
@Schema(description = "A theme as it is to be; its code stays.")
record ChangeTheme(
        @NotBlank @Size(max = 200) @Schema(examples = "Ứng dụng công nghệ thông tin")
        String nameVi,

        @NotBlank @Size(max = 200) @Schema(examples = "Information technology in teaching")
        String nameEn,

        @NotNull @Min(1) @Max(1000) @Schema(examples = "5") Integer position,

        @NotNull
        @Schema(description = "No longer offered for new records; those that name it keep it.", examples = "false")
        Boolean retired) {}
