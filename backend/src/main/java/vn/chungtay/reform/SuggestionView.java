package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.pairings.SucceededPairing;
import vn.chungtay.shared.OrganisationRef;

/** Two successors who could go on with what an ended pairing was. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PairingSuggestion",
        description = "Two successors who could go on with what an ended pairing of units or of schools was.")
record SuggestionView(
        @NotNull UUID id,

        @NotNull @Schema(description = "The pairing that ended, with its agreements.")
        SucceededPairing ended,

        @NotNull @Schema(description = "Who took over from its first party (or that party itself, if it goes on).")
        OrganisationRef first,

        @NotNull @Schema(description = "Who took over from its second party (or that party itself, if it goes on).")
        OrganisationRef second,

        @NotNull
        @Schema(
                description =
                        "How many open pairings there are between schools of the two units on the reform's day; of two schools 0.",
                examples = "7")
        int weight,

        @Schema(description = "The open pairing of the two, when there is one.")
        UUID proposedAs) {}
