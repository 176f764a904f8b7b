package vn.chungtay.attachments;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;

/** An attachment as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attachment", description = "A picture or paper that belongs to a record.")
record AttachmentView(
        @NotNull UUID id,
        @NotNull String etag,

        @NotNull @Schema(examples = "session-reports") String collection,

        @NotNull UUID recordId,

        @NotNull @Schema(examples = "chuyen-de-stem.jpg") String fileName,

        @NotNull
        @Schema(
                description = "In bytes: as it was announced, and of a complete one as it is kept.",
                examples = "482113")
        int size,

        @NotNull AttachmentStatus status,

        @NotNull
        @Schema(description = "Whether who sent it gave their word that the people in it agreed.", examples = "true")
        boolean consent,

        @Schema(description = "What its content was found to be.", examples = "image/jpeg")
        String mediaType,

        @Schema(description = "Of a picture, in pixels.", examples = "1600")
        Integer width,

        @Schema(description = "Of a picture, in pixels.", examples = "1200")
        Integer height,

        @NotNull @Schema(description = "Whether there is a small picture of it.", examples = "true")
        boolean thumbnail,

        @NotNull @Schema(description = "Who sent it.", examples = "Nguyễn Thị Lan")
        String uploadedBy,

        @NotNull Instant uploadedAt,
        @Schema(description = "Why it was not taken.") String refusal,
        @Schema(description = "Who took it down.") String takenDownBy,
        Instant takenDownAt,
        @Schema(description = "Why it was taken down.") String takenDownReason,

        @NotNull @Schema(description = "upload, takeDown.") List<AllowedAction> allowedActions)
        implements Versioned {}
