package vn.chungtay.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some rows of a list, and how to ask for the next ones; the token is missing on the last page, the count where it was not asked for. What
 * an operation returns as a page can also be had as a file, and counted: see {@link ListAsked}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @NotNull List<T> items,

        @Schema(description = "Ask with it as pageToken for the next rows; missing on the last page.")
        String nextPageToken,

        @Schema(description = "With count=capped alone.") ListCount count) {

    public Page(List<T> items, String nextPageToken) {
        this(items, nextPageToken, null);
    }
}
