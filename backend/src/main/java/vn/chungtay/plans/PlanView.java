package vn.chungtay.plans;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A plan as it is shown: the whole sheet. */
@Schema(name = "ActivityPlan", description = "The joint plan of a pairing for a school year.")
record PlanView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull PairingRef pairing,
        @NotNull @Schema(examples = "2026-2027") String schoolYear,
        @NotNull PlanStatus status,
        @NotNull List<AgreedView> agreements,

        @NotNull @Schema(description = "The superiors whose approval it needs; none before it is submitted.")
        List<ApprovalView> approvals,

        @NotNull List<PlanLineView> lines,
        @Schema(description = "Who submitted it.") String submittedBy,

        @Schema(description = "Why it was returned; until it is submitted again.")
        String returnComment,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {

    /** A pairing as a plan names it. */
    @Schema(name = "PairingRef", description = "A pairing as other records name it.")
    record PairingRef(
            @NotNull UUID id,
            @NotNull PairingKind kind,
            @NotNull OrganisationRef first,
            @NotNull OrganisationRef second) {}

    /** A party's word. */
    @Schema(name = "PlanAgreement", description = "Whether a party agrees with the plan as it stands.")
    record AgreedView(
            @NotNull OrganisationRef party, @NotNull boolean agreed, String by, Instant at) {}

    /** A superior's approval. */
    @Schema(name = "PlanApproval", description = "Whether a superior has approved.")
    record ApprovalView(
            @NotNull OrganisationRef superior, @NotNull boolean approved, String by, Instant at) {}

    /** A line. */
    @Schema(name = "PlanLine", description = "One thing the two plan to do.")
    record PlanLineView(
            @NotNull UUID id,
            @NotNull SessionKind kind,
            @NotNull OrganisingLevel organisingLevel,
            @NotNull List<EducationLevel> levels,
            @NotNull List<String> themes,
            @NotNull String title,
            @Schema(examples = "2026-10") String month,
            LocalDate date,
            @NotNull OrganisationRef host,
            Integer expectedParticipants,
            Integer minutes,
            String means,
            String responsible) {}
}
