package vn.chungtay.attachments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in an attachment's life. */
@Schema(description = "A step in an attachment's life.")
record AttachmentTransition(
        @NotNull @Schema(examples = "takeDown") AttachmentAction action,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why; it stays when the file is gone.", examples = "Phụ huynh đề nghị gỡ ảnh")
        String reason) {

    /** What can be done to an attachment; the words of the contract. */
    enum AttachmentAction {
        takeDown
    }
}
