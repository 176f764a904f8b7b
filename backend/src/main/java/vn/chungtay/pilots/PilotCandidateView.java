package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A school of the unit, and what speaks for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PilotCandidate",
        description = "A school of the unit: whether it may take the slot, and what speaks for it.")
record PilotCandidateView(
        @NotNull UUID id,
        @NotNull OrganisationRef school,
        @NotNull List<EducationLevel> levels,

        @Schema(description = "As the directory has it; none where that is unknown.")
        Integer pupils,

        @NotNull @Schema(description = "Its open pairings.") int pairings,

        @NotNull
        @Schema(description = "The confirmed sessions it took part in so far, as far as the viewer may read them.")
        int sessions,

        @NotNull @Schema(description = "Those of them within the phase.")
        int sessionsInPhase,

        @NotNull @Schema(description = "Those of them of this school year.")
        int sessionsThisYear,

        @NotNull @Schema(description = "Where it was a pilot school before.")
        List<PastPilot> pastPilots,

        @NotNull @Schema(description = "The address of the pairings counted.")
        String pairingRecords,

        @NotNull @Schema(description = "The address of the sessions counted.")
        String sessionRecords,

        @NotNull @Schema(description = "choose: whether it may take a slot of the level now, and why not.")
        List<AllowedAction> allowedActions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PastPilot", description = "A time as a pilot school.")
    record PastPilot(
            @NotNull @Schema(description = "The code of the phase.", examples = "2022-2025")
            String phase,

            @NotNull LocalDate since,

            @Schema(description = "The first day it no longer held the slot.")
            LocalDate until) {}
}
