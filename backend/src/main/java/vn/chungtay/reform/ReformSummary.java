package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reform as the list shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A reform of the map of units, in short.")
record ReformSummary(
        @NotNull UUID id,
        @NotNull String etag,

        @NotNull @Schema(description = "The first day of the new map.", examples = "2025-07-01")
        LocalDate on,

        @NotNull @Schema(examples = "Sắp xếp đơn vị hành chính cấp xã năm 2025")
        String title,

        String decidingDocument,
        @NotNull ReformStatus status,

        @NotNull @Schema(description = "Which files are there.")
        java.util.List<ReformPart> files,

        @NotNull Instant createdAt,
        Instant appliedAt) {}
