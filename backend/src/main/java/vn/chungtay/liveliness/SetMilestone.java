package vn.chungtay.liveliness;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of a milestone. */
@Schema(description = "What a person says of a milestone.")
record SetMilestone(
        @Schema(
                description =
                        "The day on which it was reached, not before the movement was founded; none takes back what was said. Where the records know a day, only an earlier one.",
                examples = "2026-09-10")
        LocalDate reachedOn,

        @Size(max = 1000) @Schema(examples = "Hai phòng thống nhất nội dung phối hợp tại buổi làm việc")
        String note) {}
