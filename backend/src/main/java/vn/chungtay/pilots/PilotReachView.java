package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.OrganisationRef;

/** Whom a pilot school of a selection has reached while it held its slot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PilotReach",
        description =
                "Whom a pilot school has reached by the confirmed sessions that it hosted while it held its slot.")
record PilotReachView(
        @NotNull UUID id,
        @NotNull OrganisationRef school,
        @NotNull EducationLevel level,
        @NotNull int position,
        @NotNull LocalDate since,

        @Schema(description = "The first day it no longer held the slot.")
        LocalDate until,

        @NotNull Reach reach,

        @NotNull @Schema(description = "The address of the sessions counted.")
        String sessionRecords,

        @NotNull @Schema(description = "The address of the schools counted.")
        String schoolRecords) {

    @Schema(name = "Reach", description = "Whom sessions have reached, as far as the viewer may read them.")
    record Reach(
            @NotNull @Schema(description = "Distinct schools that came, the hosts not counted.")
            int schools,

            @NotNull @Schema(description = "Confirmed sessions that pilot schools hosted.")
            int sessions,

            @NotNull @Schema(description = "People-times in them, those of the hosts among them.")
            long people) {}
}
