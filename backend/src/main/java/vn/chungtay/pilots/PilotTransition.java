package vn.chungtay.pilots;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Refusal;

/** A step in the life of a selection. */
@Schema(description = "A step in the life of a selection.")
record PilotTransition(
        @NotBlank @Schema(enumeration = {"submit", "approve", "return", "replace"})
        String action,

        @Size(max = 1000) @Schema(description = "Required to return.")
        String comment,

        @Schema(description = "Of the slot; required to replace.")
        EducationLevel level,

        @Schema(description = "Of the slot; required to replace.")
        Integer position,

        @Size(max = 40) @Schema(description = "The code of the school that takes over; required to replace.")
        String school,

        @Size(max = 1000) @Schema(description = "Why the school is replaced; required to replace.")
        String reason) {

    String requireComment() {
        return require("/comment", comment);
    }

    EducationLevel requireLevel() {
        return require("/level", level);
    }

    int requirePosition() {
        return require("/position", position);
    }

    String requireSchool() {
        return require("/school", school);
    }

    String requireReason() {
        return require("/reason", reason);
    }

    private static <T> T require(String pointer, T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw Refusal.invalid(pointer, "REQUIRED");
        }
        return value;
    }
}
