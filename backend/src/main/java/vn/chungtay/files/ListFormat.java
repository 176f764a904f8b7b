package vn.chungtay.files;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What a list can be had as. */
enum ListFormat {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV(Imports.CSV + ";charset=UTF-8", "csv"),
    XLSX(Imports.XLSX, "xlsx");

    private final MediaType mediaType;
    private final String extension;

    ListFormat(String mediaType, String extension) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.extension = extension;
    }

    MediaType mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The first that the caller takes, its most wanted first; JSON when anything will do; null when none of them will. */
    static ListFormat preferred(List<MediaType> accepted) {
        for (MediaType wanted : accepted) {
            for (ListFormat format : values()) {
                if (!wanted.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?")
                        && wanted.isCompatible(format.mediaType)) {
                    return format;
                }
            }
        }
        return null;
    }
}
