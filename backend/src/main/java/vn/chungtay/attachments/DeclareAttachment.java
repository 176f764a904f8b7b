package vn.chungtay.attachments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.Refusal;

/** What is going to be sent. */
@Schema(description = "A file that is going to be sent, and the record it belongs to.")
record DeclareAttachment(
        @Schema(description = "Your own id for it, a UUID of version 7: a repeat makes nothing new.")
        UUID id,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "session-reports, contributions or agreements.", examples = "session-reports")
        String collection,

        @NotNull UUID recordId,

        @NotBlank
        @Size(max = FileName.LONGEST)
        @Schema(
                description = "Its name, without a folder. What it is, is told by its content.",
                examples = "chuyen-de-stem.jpg")
        String fileName,

        @NotNull
        @Schema(description = "How many bytes it has.", minimum = "1", maximum = "20971520", examples = "482113")
        Integer size,

        @Schema(
                description =
                        "Your word that the people in a picture, or who speaks for them, agreed to it; a picture of an activity is not taken without.",
                examples = "true")
        Boolean consent) {

    /** 20 MB. */
    static final int LARGEST = 20 << 20;

    /** Refuses what could not be kept whatever it is. */
    void requireSize() {
        if (size < 1) {
            throw Refusal.invalid("/size", "ATTACHMENT_EMPTY");
        }
        if (size > LARGEST) {
            throw Refusal.invalid("/size", "ATTACHMENT_TOO_LARGE");
        }
    }

    boolean agreed() {
        return Boolean.TRUE.equals(consent);
    }
}
