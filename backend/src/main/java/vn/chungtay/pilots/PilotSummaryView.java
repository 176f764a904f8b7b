package vn.chungtay.pilots;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;

/** How far all units of a phase are that the viewer may know of. */
@Schema(name = "PilotSummary", description = "How far the units of a phase are that the viewer may know of.")
record PilotSummaryView(
        @NotNull SelectionView.PhaseRef phase,
        @NotNull int units,

        @NotNull @Schema(description = "Each state that a unit is in, the rest left out.")
        List<StateCount> states,

        @NotNull @Schema(description = "Each level of the quota.")
        List<LevelCount> levels) {

    @Schema(name = "PilotStateCount", description = "How many units are in a state.")
    record StateCount(
            @NotNull PilotUnitState state, @NotNull int units) {}

    @Schema(name = "PilotLevelCount", description = "Slots of a level in all units together.")
    record LevelCount(
            @NotNull EducationLevel level,
            @NotNull int slots,
            @NotNull int filled,

            @NotNull @Schema(description = "Those filled in approved selections: pilot schools.")
            int approved) {}
}
