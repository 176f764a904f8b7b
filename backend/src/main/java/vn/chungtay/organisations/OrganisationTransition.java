package vn.chungtay.organisations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in an organisation's life. */
@Schema(description = "A step in an organisation's life.")
record OrganisationTransition(
        @NotNull @Schema(examples = "close") OrganisationAction action,

        @Schema(description = "The last day of what is closed; today by default, and not to come.")
        LocalDate on,

        @Size(max = 2000) @Schema(examples = "Trường giải thể theo quyết định của thành phố")
        String comment,

        @Size(max = 40)
        @Schema(
                description =
                        "The code of the school that takes the place of a closed one among its unit's pilot schools.")
        String pilotReplacement) {}
