package vn.chungtay.pairings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who signs for a side, and as what. */
@Embeddable
@Schema(name = "AgreementSignatory", description = "Who signs a paper for a side, and as what.")
record Signatory(
        @NotNull
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Schema(description = "The side of the pairing: its first or its second party.")
        Side side,

        @NotBlank @Size(max = 120) @Schema(examples = "Nguyễn Thị Lan")
        String name,

        @NotBlank @Size(max = 120) @Schema(examples = "Hiệu trưởng")
        String post) {}
