package vn.chungtay.pilots;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which school holds a slot. */
@Schema(description = "Which school holds the slot.")
record FillPilotSlot(
        @NotBlank @Size(max = 40) @Schema(description = "The school's code.", examples = "HN005MN001")
        String school) {}
