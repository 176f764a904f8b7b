package vn.chungtay.reform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reform is begun. */
@Schema(description = "A reform to be prepared: its day first, its files later.")
record CreateReform(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @NotNull
        @Schema(description = "The first day of the new map; every row of the files names it.", examples = "2025-07-01")
        LocalDate on,

        @NotBlank @Size(max = 300) @Schema(examples = "Sắp xếp đơn vị hành chính cấp xã năm 2025")
        String title,

        @Size(max = 300) String decidingDocument) {}
