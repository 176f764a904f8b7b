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
        List<ImportProblem> problems) {

    /** A summary that was kept before problems were counted has all that it lists. */
    public ImportSummary {
        problemCount = Math.max(problemCount, problems.size());
    }

    /** What is wrong with a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What is wrong with a row.")
    public record ImportProblem(
            @NotNull @Schema(description = "The line of the file; the heading is line 1.")
            long row,

            @Schema(description = "The column's heading, as the file has it.")
            String column,

            @Schema(description = "What stands there.") String value,
            @NotNull String code,
            @NotNull String message) {}
}
