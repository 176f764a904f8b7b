package vn.chungtay.support;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.Refusal;

/** An action on a contribution. */
@Schema(name = "ContributionStep", description = "An action on a contribution.")
record ContributionStep(
        @NotNull @Schema(enumeration = {DELIVER, RECEIVE, RETURN, WITHDRAW, SEAL})
        String action,

        @Size(max = 2_000)
        @Schema(description = "Required to return, to withdraw, and to put another mark in the place of one.")
        String comment,

        @Size(min = 1, max = 40)
        @Schema(description = "The code of the receiver to confirm for; every one the caller stands above when absent.")
        String receiver,

        @Pattern(regexp = "[0-9a-f]{64}", message = "CONTRIBUTION_LIST_MARK")
        @Schema(
                description =
                        "To seal: the SHA-256 of a list of names, made where the list is. The list itself is never sent.")
        String listSha256) {

    static final String DELIVER = "deliver";
    static final String RECEIVE = "receive";
    static final String RETURN = "return";
    static final String WITHDRAW = "withdraw";
    static final String SEAL = "seal";

    ContributionStep {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    /** The comment, which this action cannot do without. */
    String requiredComment(String otherwise) {
        if (comment == null) {
            throw Refusal.invalid("/comment", otherwise);
        }
        return comment;
    }

    String requiredMark() {
        if (listSha256 == null) {
            throw Refusal.invalid("/listSha256", "REQUIRED");
        }
        return listSha256;
    }
}
