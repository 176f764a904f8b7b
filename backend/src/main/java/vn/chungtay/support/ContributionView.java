package vn.chungtay.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** Support that some gave to others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Contribution",
        description =
                "Support that some gave to others. In a list of asOf or standing it says what was counted on that day.")
public record ContributionView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull ContributionStatus status,
        @NotNull @Schema(examples = "2026-2027") String schoolYear,

        @NotNull @Schema(description = "The day it was, or is to be, handed over.")
        LocalDate date,

        @NotNull ContributionKind kind,

        @NotNull @Schema(description = "Of its unit of measure; what is in other units is not added to it.")
        long quantity,

        @NotNull UnitOfMeasure unitOfMeasure,

        @Schema(description = "Its value in whole đồng, where it is known.")
        Long valueVnd,

        @NotNull @Schema(description = "The organisations that give.")
        List<OrganisationRef> givers,

        @NotNull @Schema(description = "Givers that are no organisations of the programme.")
        List<Sponsor> sponsors,

        @NotNull List<ContributionReceiverView> receivers,
        String note,

        @Schema(description = "When the giver gave its word.")
        LocalDate deliveredOn,

        @Schema(description = "Who gave the giver's word.") String deliveredBy,

        @Schema(description = "Since when it counts; missing while it does not.")
        LocalDate countedFrom,

        @Schema(description = "What is to be put right, while it is returned.")
        String returnComment,

        @Schema(description = "Why it was withdrawn.") String withdrawComment,

        @Schema(description = "The SHA-256 mark of a list of names; the list itself stays with those whose it is.")
        String listSha256,

        LocalDate listSealedOn,

        @NotNull @Schema(description = "edit, deliver, receive, return, withdraw, seal, attach.")
        List<AllowedAction> allowedActions)
        implements Versioned {

    /** A receiver, and its word once given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContributionReceiver", description = "A receiver, and its word that it has it once given.")
    public record ContributionReceiverView(
            @NotNull OrganisationRef organisation,
            LocalDate receivedOn,
            @Schema(description = "Who confirmed for it.") String receivedBy) {}
}
