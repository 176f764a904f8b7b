package vn.chungtay.reform;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a reform is said anew. */
@Schema(description = "What is said anew; what is left out stays. Another day makes a preview void.")
record PatchReform(
        @Schema(description = "The first day of the new map.", examples = "2025-07-01")
        LocalDate on,

        @Size(min = 1, max = 300) @Schema(examples = "Sắp xếp đơn vị hành chính cấp xã năm 2025")
        String title,

        @Size(max = 300) @Schema(description = "Empty takes it away.")
        String decidingDocument) {}
