package vn.chungtay.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or in a dry run would do. All or nothing: with a problem nothing is written, unless {@code partial} was asked for. */
@Schema(description = "What an import did, or in a dry run would do.")
public record ImportSummary(
        @NotNull @Schema(description = "Whether it was written.")
        boolean applied,

        @NotNull @Schema(description = "Rows that made a new record.")
        int created,

        @NotNull @Schema(description = "Rows that changed a record.")
        int updated,

        @NotNull @Schema(description = "Rows equal to the last import of their key.")
        int unchanged,

        @NotNull
        @Schema(
                description =
                        "Rows that are not written: those with a problem, and with partial those that stand or fall with one.")
        int rejected,

        @NotNull @Schema(description = "How many problems there are in all.")
        int problemCount,

        @NotNull @Schema(description = "The first 1,000 problems, by row.")
        List<ImportProblem> problems,

        @NotNull
        @Schema(
                description =
                        "What is no problem of the file, but is left to be done after it; of a dry run: would be. None of a file that is refused.")
        List<ImportNotice> notices) {

    /** A summary that was kept before problems were counted has all that it lists; one of before there were notices has none. */
    public ImportSummary {
        problemCount = Math.max(problemCount, problems.size());
        notices = notices == null ? List.of() : notices;
    }

    /** What is left to be done after a file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What a file leaves to be done: how much, and what to do next.")
    public record ImportNotice(
            @NotNull @Schema(description = "Stable; for programs.", examples = "LEFT_UNDER_ENDED")
            String code,

            @NotNull @Schema(description = "What is left, and what to do next, as a sentence.")
            String message,

            @NotNull @Schema(description = "How many records it is about.", examples = "3")
            int count,

            @Schema(
                    description = "The address of the list of these records, as it will be once the file is applied.",
                    examples = "/api/v1/organisations?parentEnded=true")
            String records) {}

    /** What is wrong with a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What is wrong with a row.")
    public record ImportProblem(
            @NotNull @Schema(description = "The line of the file; the heading is line 1.")
            long row,

            @Schema(description = "The column's heading, as the file has it.")
            String column,

            @Schema(
                    description = "The column in words, in the language of the request.",
                    examples = "Mã đơn vị cấp trên")
            String heading,

            @Schema(description = "What stands there.") String value,
            @NotNull String code,
            @NotNull String message) {}
}
