package vn.chungtay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that differs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "One field that differs. Organisations and persons are named; several values are separated by semicolons, as in files.")
public record FieldChange(
        @Schema(description = "The part of the record it belongs to; none: the record itself.", examples = "lines")
        String part,

        @Schema(description = "Which one of that part.") String item,
        @NotNull @Schema(examples = "status") String field,
        @Schema(description = "None: it was empty.") String from,
        @Schema(description = "None: it is empty.") String to) {}
