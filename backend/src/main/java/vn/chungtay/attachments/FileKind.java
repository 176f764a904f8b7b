package vn.chungtay.attachments;

import java.util.List;

/** What is taken, how it is called when it is kept, and the endings that its names may have. */
enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    /** Kept as JPEG: it can be read here, and not written. */
    WEBP("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    /** One kind of picture is often called like another, and each gets its own ending when it is kept. */
    private static final List<String> OF_PICTURES = List.of("jpg", "jpeg", "jpe", "jfif", "png", "webp");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    boolean picture() {
        return mediaType.startsWith("image/");
    }

    boolean mayEndIn(String extension) {
        return picture() ? OF_PICTURES.contains(extension) : extension.equals(ending);
    }
}
