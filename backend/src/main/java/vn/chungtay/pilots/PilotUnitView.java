package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.OrganisationRef;

/** A unit of a phase: how far it is with its pilot schools, and whom they have reached. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PilotUnit",
        description = "A unit of a phase: how far it is with its pilot schools, and whom they have reached.")
record PilotUnitView(
        @NotNull OrganisationRef unit,
        @NotNull SelectionView.PhaseRef phase,
        @NotNull PilotUnitState state,

        @NotNull @Schema(description = "The unit has ended: what it selected stays as it is.")
        boolean frozen,

        @NotNull
        @Schema(description = "Each level of the quota: how many slots it has, and how many of them are filled.")
        List<LevelView> levels,

        @NotNull @Schema(description = "How many slots are empty.")
        int missing,

        LocalDate submittedOn,
        LocalDate approvedOn,

        @NotNull @Schema(description = "How often a school was replaced.")
        int replacements,

        @NotNull PilotReachView.Reach reach,

        @Schema(description = "Its selection, once there is one.")
        UUID selectionId) {

    @Schema(name = "PilotLevel", description = "Slots of a level.")
    record LevelView(
            @NotNull EducationLevel level,
            @NotNull int slots,
            @NotNull int filled) {}
}
