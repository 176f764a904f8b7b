package vn.chungtay.attachments;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an upload has come. */
@Schema(name = "AttachmentUpload", description = "How far an upload has come.")
record UploadView(
        @NotNull @Schema(description = "How many bytes have come; the next piece begins there.", examples = "262144")
        long offset,

        @NotNull @Schema(description = "How many bytes it has.", examples = "482113")
        long size,

        @NotNull @Schema(description = "Whether the file was taken, and can be had.", examples = "false")
        boolean complete) {}
