package vn.chungtay.liveliness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A nudge as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Nudge", description = "A word to a pair that has fallen silent.")
record NudgeView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull UUID pairingId,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,

        @NotNull @Schema(description = "ANSWERED: a session of both was confirmed after it.")
        NudgeStatus status,

        String message,

        @NotNull @Schema(description = "Who sent it.", examples = "Nguyễn Thị Lan")
        String askedBy,

        @Schema(description = "The side for which it was sent; none: a superior of both sent it.")
        OrganisationRef askedFor,

        @NotNull LocalDate askedOn,

        @Schema(description = "Who marked it as done.", examples = "Trần Văn Minh")
        String doneBy,

        LocalDate doneOn,
        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
