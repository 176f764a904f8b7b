package vn.chungtay.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was found good, as it is going to be kept.
 *
 * @param content what came, or what was made of it
 * @param thumbnail null of what is no picture
 */
record Inspected(FileKind kind, Path content, Path thumbnail, Integer width, Integer height) {

    static Inspected asItCame(FileKind kind, Path content) {
        return new Inspected(kind, content, null, null, null);
    }

    int size() {
        try {
            return Math.toIntExact(Files.size(content));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
