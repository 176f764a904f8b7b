package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** A school that came to sessions of pilot schools. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GuidedSchool", description = "A school that came to sessions that pilot schools hosted.")
record GuidedSchoolView(
        @NotNull UUID id,
        @NotNull OrganisationRef school,

        @Schema(description = "Whom it belongs to today.") OrganisationRef parent,

        @NotNull @Schema(description = "How many sessions of them it came to.")
        int sessions,

        @NotNull LocalDate lastOn,

        @NotNull @Schema(description = "Whose sessions they were.")
        List<HostView> pilots) {

    @Schema(name = "GuidingPilot", description = "A pilot school that hosted, and how often.")
    record HostView(
            @NotNull OrganisationRef school,
            @NotNull int sessions,

            @NotNull @Schema(description = "The address of the sessions counted.")
            String sessionRecords) {}
}
