package vn.chungtay.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** A succession in the list of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who took over from whom.")
record SuccessionRecord(
        @NotNull UUID id,

        @NotNull @Schema(description = "As it was on the day before.")
        OrganisationRef predecessor,

        @NotNull @Schema(description = "As it is on the day.")
        OrganisationRef successor,

        @NotNull LocalDate on,
        BigDecimal share,

        @Schema(description = "How many communes of before the reform went over.")
        Integer formerCommunes,

        String decidingDocument,

        @Schema(description = "The last day of the predecessor; none: it goes on.")
        LocalDate predecessorEndedOn) {}
