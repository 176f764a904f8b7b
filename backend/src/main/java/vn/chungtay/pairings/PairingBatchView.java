package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.OrganisationRef;

/** What became, or would become, of each pair of a batch. */
@Schema(
        name = "PairingBatchResult",
        description = "What became of each pair, or in a dry run would become of it. All or nothing, unless partial.")
record PairingBatchView(
        @NotNull @Schema(description = "Whether it was written.", examples = "false")
        boolean applied,

        @NotNull @Schema(description = "Pairs joined at once, by a superior of both.", examples = "2")
        int made,

        @NotNull @Schema(description = "Pairs proposed, which the other side accepts.", examples = "0")
        int proposed,

        @NotNull @Schema(description = "Pairs that are open already.", examples = "1")
        int existing,

        @NotNull @Schema(description = "Pairs that cannot be.", examples = "0")
        int refused,

        @NotNull List<Row> rows,

        @NotNull
        @Schema(
                description =
                        "All that is wrong with the refused pairs, by row and column; of a list in JSON the column is the pair's field.")
        List<ImportSummary.ImportProblem> problems) {

    /** What becomes of a pair. */
    @Schema(name = "PairOutcome")
    enum Outcome {
        MADE,
        PROPOSED,
        EXISTS,
        REFUSED
    }

    /** One pair and its fate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingBatchRow", description = "One pair and what becomes of it.")
    record Row(
            @NotNull @Schema(description = "Its place in the list, from 1; of a file its line.", examples = "1")
            long row,

            @NotNull Outcome outcome,

            @Schema(description = "One party; missing where the code is not known.")
            OrganisationRef first,

            @Schema(description = "The other.") OrganisationRef second,

            @Schema(description = "At which level; none: at every level both teach.")
            EducationLevel level,

            @Schema(description = "The pairing; of one that exists already, that one. In a dry run, of that one alone.")
            UUID pairingId,

            @Schema(description = "Why it is refused.", examples = "LEVELS_DIFFER")
            String code,

            @Schema(
                    description = "The same as a sentence.",
                    examples = "Hai trường không có cấp học chung; hãy nêu lý do nếu vẫn muốn kết nghĩa.")
            String reason) {}

    static PairingBatchView of(List<Row> rows, List<ImportSummary.ImportProblem> problems, boolean applied) {
        return new PairingBatchView(
                applied,
                count(rows, Outcome.MADE),
                count(rows, Outcome.PROPOSED),
                count(rows, Outcome.EXISTS),
                count(rows, Outcome.REFUSED),
                rows,
                problems);
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
