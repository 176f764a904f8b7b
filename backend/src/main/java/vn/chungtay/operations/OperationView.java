package vn.chungtay.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Operation", description = "Work that takes longer than a caller waits for, and how far it is.")
public record OperationView(
        @NotNull UUID id,

        @NotNull @Schema(description = "What is being done, as a code.", examples = "REFORM_PREVIEW")
        String kind,

        @NotNull OperationStatus status,

        @NotNull @Schema(description = "The step it is at, or was at when it ended, as a code.", examples = "SCHOOLS")
        String step,

        @NotNull @Schema(description = "The same in words.", examples = "Đọc tệp trường")
        String stepText,

        @NotNull
        @Schema(description = "How much of the step is done; 0 where that cannot be counted.", examples = "1200")
        int done,

        @NotNull @Schema(description = "Of how much; 0 where that cannot be counted.", examples = "2116")
        int total,

        @NotNull Instant startedAt,
        Instant endedAt,

        @NotNull @Schema(description = "Who began it.", examples = "Nguyễn Thị Lan")
        String startedBy,

        @NotNull
        @Schema(
                description = "The address of the record it is about.",
                examples = "/api/v1/reforms/019a2f6c-3b7e-7c41-9d55-2f1e8c0b7a63")
        String record,

        @Schema(description = "Why it failed.") OperationProblem problem) {

    /** Why long work failed. */
    @Schema(name = "OperationProblem", description = "Why long work failed; nothing of it was written.")
    public record OperationProblem(
            @NotNull @Schema(examples = "OPERATION_INTERRUPTED")
            String code,

            @NotNull
            @Schema(
                    description = "The same as a sentence.",
                    examples = "Dịch vụ đã dừng giữa chừng; không có gì được ghi.")
            String detail) {}
}
