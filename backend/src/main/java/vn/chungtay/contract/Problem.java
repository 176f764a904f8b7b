package vn.chungtay.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 has it, in the language of the request. Never SQL, a class name or a path of the server. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An error (RFC 9457), in Vietnamese or English by Accept-Language.")
public record Problem(
        @NotNull @Schema(examples = "about:blank") String type,

        @NotNull @Schema(description = "The status in words.")
        String title,

        @NotNull @Schema(examples = "400") int status,

        @NotNull @Schema(description = "What is wrong and what to do, as a sentence.")
        String detail,

        @NotNull @Schema(description = "The address that was asked.")
        String instance,

        @NotNull @Schema(description = "Stable; for programs.", examples = "INVALID")
        String code,

        @Schema(description = "The fields that are wrong.") List<FieldProblem> errors,

        @NotNull @Schema(description = "Name it when you report the error.")
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong, and why. */
    @Schema(description = "One field that is wrong, and why.")
    public record FieldProblem(
            @NotNull
            @Schema(description = "A JSON pointer into the body, or the name of a parameter.", examples = "/title")
            String pointer,

            @NotNull String code,
            @NotNull String message) {}
}
