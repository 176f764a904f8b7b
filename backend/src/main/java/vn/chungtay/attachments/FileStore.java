package vn.chungtay.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the bytes are, outside the database: those of an upload on its way, under the id of its attachment; those that are kept, under a
 * mark that is used once. A folder today; an object store can take its place.
 */
interface FileStore {

    /** What is kept of an attachment. */
    enum Part {
        CONTENT,
        THUMBNAIL
    }

    /** How many bytes of an upload have come; 0 when there is none. */
    long received(UUID upload) throws IOException;

    /** Writes a piece at its place, on the disk when this returns; what stood behind that place is gone. */
    void append(UUID upload, long offset, InputStream piece) throws IOException;

    /** All that has come, to be looked into. */
    Path arrived(UUID upload);

    /** A place for what is made of it, gone with {@link #drop}. */
    Path workplace(UUID upload) throws IOException;

    /** Forgets an upload, and what was made of it. */
    void drop(UUID upload) throws IOException;

    /** Takes a file in: whole and on the disk, or not at all. */
    void keep(UUID mark, Part part, Path file) throws IOException;

    InputStream open(UUID mark, Part part) throws IOException;

    long size(UUID mark, Part part) throws IOException;

    /** Forgets what is kept under a mark, if anything is. */
    void remove(UUID mark) throws IOException;

    /** The uploads on their way that nothing has happened to since then. */
    List<UUID> uploads(Instant before) throws IOException;

    /** The marks under which something has been kept since before then. */
    List<UUID> marks(Instant before) throws IOException;
}
