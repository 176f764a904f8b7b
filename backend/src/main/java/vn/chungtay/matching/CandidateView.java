package vn.chungtay.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Zone;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** An organisation that would fit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnerCandidate", description = "An organisation that would fit as a partner, and why.")
record CandidateView(
        @NotNull @Schema(description = "Of the organisation.")
        UUID id,

        @NotNull OrganisationRef organisation,
        OrganisationRef parent,
        @Schema(examples = "OUTER") Zone zone,
        @NotNull List<EducationLevel> levels,

        @NotNull
        @Schema(description = "The higher, the more speaks for it: what the list is ordered by.", examples = "85")
        int score,

        @NotNull List<CandidateReason> reasons,

        @Schema(description = "The pairing of the two units under which a pairing could stand.")
        UUID underPairingId,

        @NotNull List<AllowedAction> allowedActions) {}
