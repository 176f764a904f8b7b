package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A selection with all slots of its quota, whoever holds them, and what the viewer may do with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PilotSelection", description = "The pilot schools of a unit in a phase: all slots of the quota.")
record SelectionView(
        @NotNull UUID id,

        @NotNull @Schema(description = "What If-Match wants on a write.")
        String etag,

        @NotNull OrganisationRef unit,
        @NotNull PhaseRef phase,
        @NotNull SelectionStatus status,

        @NotNull @Schema(description = "The unit has ended: the selection stays as it is.")
        boolean frozen,

        @NotNull @Schema(description = "Every slot of the quota, filled or not.")
        List<SlotView> slots,

        @NotNull @Schema(description = "What is missing until it can be submitted.")
        List<MissingView> missing,

        @Schema(description = "Why it was returned.") String returnComment,
        String submittedBy,
        LocalDate submittedOn,
        LocalDate approvedOn,
        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {

    @Schema(description = "A phase as records name it.")
    record PhaseRef(
            @NotNull @Schema(examples = "2025-2030") String code,
            @NotNull String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PilotSlot", description = "A slot of the quota, and who held it since the selection was approved.")
    record SlotView(
            @NotNull EducationLevel level,
            @NotNull int position,
            OrganisationRef school,
            LocalDate since,
            @NotNull List<TenureView> history) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PilotTenure", description = "Who held a slot, and when.")
    record TenureView(
            @NotNull OrganisationRef school,
            @NotNull LocalDate from,

            @Schema(description = "The first day it no longer held it.")
            LocalDate to,

            @Schema(description = "Why it was replaced.") String reason) {}

    @Schema(name = "MissingPilots", description = "How many schools of a level are missing.")
    record MissingView(
            @NotNull EducationLevel level, @NotNull int count) {}
}
