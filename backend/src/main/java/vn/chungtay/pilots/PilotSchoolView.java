package vn.chungtay.pilots;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.OrganisationRef;

/** A pilot school on the asked day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PilotSchool", description = "A pilot school on the asked day, and the slot it holds.")
record PilotSchoolView(
        @NotNull OrganisationRef school,
        @NotNull OrganisationRef unit,
        @NotNull SelectionView.PhaseRef phase,
        @NotNull EducationLevel level,
        @NotNull int position,
        @NotNull LocalDate since,

        @Schema(description = "The first day it no longer held the slot.")
        LocalDate until,

        @NotNull @Schema(description = "The selection it stands in.")
        UUID selectionId) {}
