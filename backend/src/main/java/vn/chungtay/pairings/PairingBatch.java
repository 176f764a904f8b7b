package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;

/** Many pairs to be joined at once. */
@Schema(description = "Many pairs to be joined at once; what is said of all holds for a pair that says nothing else.")
record PairingBatch(
        @NotNull @Size(min = 1, max = PairingBatch.MOST) List<@Valid @NotNull Pair> pairs,

        @Size(max = 40)
        @Schema(description = "The code of the phase; the current one by default.", examples = "2025-2030")
        String phase,

        @Schema(description = "The pairing of units that all of them stand under.")
        UUID underPairingId,

        @Size(max = 1000) @Schema(description = "What to say to the other sides.")
        String message,

        @Schema(description = "The sound pairs are written even when others are refused.", examples = "false")
        Boolean partial) {

    static final int MOST = 500;

    /** One of the pairs. */
    @Schema(name = "PairToJoin", description = "Two who are to work together.")
    record Pair(
            @NotBlank @Size(max = 40) @Schema(description = "The code of one party.", examples = "HN005MN007")
            String first,

            @NotBlank @Size(max = 40) @Schema(description = "The code of the other.", examples = "HN272MN008")
            String second,

            @Schema(description = "At which level; without it, at every level both teach.")
            EducationLevel level,

            @Size(max = 1000) @Schema(description = "Why two schools without a common level are paired.")
            String levelOverrideReason,

            @Size(max = 1000) @Schema(description = "What to say to this other side.")
            String message,

            @Schema(description = "The pairing of units that this one stands under.")
            UUID underPairingId) {}

    @JsonIgnore
    List<PairToJoin> rows() {
        List<PairToJoin> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(new PairToJoin(
                    rows.size() + 1L,
                    pair.first(),
                    pair.second(),
                    pair.level(),
                    PairToJoin.stripped(pair.levelOverrideReason()),
                    pair.message() == null ? message : pair.message(),
                    pair.underPairingId() == null ? underPairingId : pair.underPairingId(),
                    null,
                    null));
        }
        return rows;
    }
}
