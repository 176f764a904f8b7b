package vn.chungtay.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step in the life of a record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One step in the life of a record.")
public record Transition(
        @NotNull UUID id,
        @NotNull String action,

        @Schema(description = "The status before; none when the record was made.")
        String from,

        @NotNull @Schema(description = "The status after.") String to,
        String comment,
        @NotNull Instant at,
        @NotNull @Schema(description = "Who did it.") String by,
        @Schema(description = "For which organisation.") OrganisationRef organisation) {}
