package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.shared.AllowedAction;

/** A reform as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reform", description = "A reform of the map of units: its files, and what they do.")
record ReformView(
        @NotNull UUID id,
        @NotNull String etag,

        @NotNull @Schema(description = "The first day of the new map.", examples = "2025-07-01")
        LocalDate on,

        @NotNull @Schema(examples = "Sắp xếp đơn vị hành chính cấp xã năm 2025")
        String title,

        String decidingDocument,

        @NotNull
        @Schema(
                description =
                        "PREVIEWED: its files were tried without a problem, and it can be applied unless an effect is LEFT_BEHIND. A preview that found problems leaves a DRAFT, and they stand in parts.")
        ReformStatus status,

        @NotNull List<SentPart> files,

        @NotNull
        @Schema(
                description =
                        "Of the last preview, or of the application: what became of the rows of each file; gone when another file takes its place.")
        List<PartOutcome> parts,

        @NotNull @Schema(description = "How many of what; the rows are at …/effects.")
        List<EffectCount> effects,

        @Schema(description = "When the last preview ended.")
        Instant previewedAt,

        Instant appliedAt,

        @Schema(description = "The operation that runs for it now, or ran last; at /operations/{id}.")
        UUID operationId,

        @NotNull Instant createdAt,

        @NotNull
        @Schema(
                description =
                        "edit (its day, its title and its files), preview, apply, discard; and when it is applied, movePeople and proposePairings.")
        List<AllowedAction> allowedActions)
        implements Versioned {

    /** One of the files that are there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReformFile", description = "A file of a reform that is there.")
    record SentPart(
            @NotNull ReformPart part,

            @Schema(description = "As its sender called it.", examples = "don-vi-moi.xlsx")
            String name,

            @NotNull @Schema(examples = "126") int rows,

            @NotNull @Schema(description = "In bytes.", examples = "9120")
            int size,

            @NotNull Instant sentAt) {}

    /** What became of the rows of a file. */
    @Schema(name = "ReformPartOutcome", description = "What became, or would become, of the rows of a file.")
    record PartOutcome(@NotNull ReformPart part, @NotNull ImportSummary summary) {}

    /** How many rows of an effect there are. */
    @Schema(name = "ReformEffectCount", description = "How many rows of a kind.")
    record EffectCount(
            @NotNull ReformSubject subject,
            @NotNull ReformEffect effect,
            @NotNull int count) {}
}
