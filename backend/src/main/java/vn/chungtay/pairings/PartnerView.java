package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** With whom an organisation is paired. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Partner", description = "With whom an organisation is paired, once, in however many phases.")
record PartnerView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,

        @Schema(description = "Under whom it stands on the day.")
        OrganisationRef parent,

        @NotNull @Schema(description = "Since when: the first day of the earliest pairing open on the day.")
        LocalDate pairedOn) {}
