package vn.chungtay.liveliness;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;

/** A milestone of a pairing. */
@Schema(name = "Milestone", description = "A milestone of a pairing: the first day on which it was reached.")
record MilestoneView(
        @NotNull MilestoneKind kind,

        @NotNull @Schema(description = "Of what was said by hand; what If-Match wants.", examples = "0")
        String etag,

        @Schema(description = "The day; the earlier one of what the records say and what was said. None: not reached.")
        LocalDate reachedOn,

        @Schema(
                description =
                        "What the records say: since when they are paired, the first confirmed session of both, the first signature, the first approved plan.")
        LocalDate recordedOn,

        @Schema(description = "The day somebody said.") LocalDate statedOn,
        String note,

        @Schema(description = "Who said it.", examples = "Nguyễn Thị Lan")
        String statedBy,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
