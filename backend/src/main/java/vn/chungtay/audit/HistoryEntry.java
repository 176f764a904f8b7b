package vn.chungtay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** What was done to a record in one step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What was done to a record in one step: who, when, and every field that differs since.")
public record HistoryEntry(
        @NotNull UUID id,
        @NotNull Instant at,

        @NotNull
        @Schema(description = "The action of the record's life; else create, update or delete.", examples = "accept")
        String action,

        @Schema(description = "Who; none: not known, or the service itself.")
        String by,

        @Schema(description = "For which organisation.") OrganisationRef organisation,

        @Schema(description = "What was said with it.") String comment,

        @Schema(description = "The operation of this contract.")
        String operation,

        @NotNull List<FieldChange> changes) {}
