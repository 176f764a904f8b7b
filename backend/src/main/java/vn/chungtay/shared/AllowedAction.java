package vn.chungtay.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the viewer may do with a record now; when not, why not, in the viewer's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the viewer may do with the record now.")
public record AllowedAction(
        @NotNull String action,
        @NotNull boolean allowed,

        @Schema(description = "Why not, as a sentence; only when not allowed.")
        String reason) {}
