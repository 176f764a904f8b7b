package vn.chungtay.pairings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Ownership;
import vn.chungtay.shared.OrganisationRef;

/** An organisation that has signed. */
@Schema(
        name = "SignedOrganisation",
        description = "An organisation that has signed an agreement, once, however many it signed.")
record SignedOrganisationView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull List<EducationLevel> levels,
        Ownership ownership,
        OrganisationRef parent,

        @NotNull @Schema(description = "The day of the first signature that matches.")
        LocalDate firstSignedOn) {}
