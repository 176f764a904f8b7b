package vn.chungtay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** An event of the audit trail. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEvent", description = "One thing that was done, tried or read. It is never changed.")
record AuditEventView(
        @NotNull UUID id,
        @NotNull Instant at,
        @NotNull AuditAction action,

        @Schema(description = "Who; none: not known, or the service itself.")
        String by,

        @Schema(description = "The id of who.") String personId,

        @Schema(
                description =
                        "For which organisation; none when the person belongs to several and the event does not say.")
        OrganisationRef organisation,

        @Schema(description = "The operation of this contract.", examples = "transitionPairing")
        String operation,

        @Schema(description = "The collection.", examples = "pairings")
        String collection,

        @Schema(description = "The record.") UUID recordId,

        @Schema(description = "The part of the record; none: the record itself.")
        String part,

        @NotNull @Schema(description = "Every field that differs; of a new record all, of a deleted one all.")
        List<FieldChange> changes,

        @Schema(description = "Of a refused attempt and of a reading: what was asked.")
        String request,

        @Schema(description = "Of a refused attempt and of a reading: the status of the answer.")
        Integer status,

        @Schema(description = "Of a refused attempt: the code of the problem.")
        String code,

        @Schema(description = "The address it came from.") String address,
        @Schema(description = "The trace of the request.") String traceId,

        @NotNull @Schema(description = "What was done in one step has the same one.")
        String transaction,

        @NotNull @Schema(description = "The database's own word on who wrote it.")
        String databaseRole) {}
