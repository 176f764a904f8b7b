package vn.chungtay.shared;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has, as far as anybody wants to know it: {@code 1000} and more read "1000+". */
@Schema(description = "How many rows match, counted up to 1,000.")
public record ListCount(
        @NotNull @Schema(examples = "1000") int value,

        @NotNull @Schema(description = "Whether there are more than that.")
        boolean more) {

    public static final int MOST = 1_000;

    /** Of a count that stopped at {@code MOST + 1}. */
    public static ListCount capped(int counted) {
        return new ListCount(Math.min(counted, MOST), counted > MOST);
    }
}
