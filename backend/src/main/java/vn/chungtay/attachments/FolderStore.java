package vn.chungtay.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files in a folder: {@code pending} for what is on its way, {@code kept} for the rest, spread over 256 folders. */
@ApplicationScoped
class FolderStore implements FileStore {

    private static final int PIECE = 1 << 16;
    private static final Pattern NAMED = Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}).*");

    private final Path pending;
    private final Path kept;

    FolderStore(@ConfigProperty(name = "chungtay.files") String folder) {
        pending = Path.of(folder, "pending");
        kept = Path.of(folder, "kept");
    }

    @Override
    public long received(UUID upload) throws IOException {
        try {
            return Files.size(arrived(upload));
        } catch (NoSuchFileException nothing) {
            return 0;
        }
    }

    @Override
    public void append(UUID upload, long offset, InputStream piece) throws IOException {
        Files.createDirectories(pending);
        try (FileChannel file =
                FileChannel.open(arrived(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(offset);
            file.position(offset);
            byte[] part = new byte[PIECE];
            for (int read = piece.read(part); read != -1; read = piece.read(part)) {
                ByteBuffer bytes = ByteBuffer.wrap(part, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            file.force(true);
        }
    }

    @Override
    public Path arrived(UUID upload) {
        return pending.resolve(upload + ".part");
    }

    @Override
    public Path workplace(UUID upload) throws IOException {
        Files.createDirectories(pending);
        return Files.createTempFile(pending, upload + "-", ".made");
    }

    @Override
    public void drop(UUID upload) throws IOException {
        for (Path file : in(pending)) {
            if (file.getFileName().toString().startsWith(upload.toString())) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void keep(UUID mark, Part part, Path file) throws IOException {
        Path place = place(mark, part);
        Files.createDirectories(place.getParent());
        // Who sweeps goes by it: a file that came long ago has been kept only since now.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        flush(file);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        flush(place.getParent());
    }

    @Override
    public InputStream open(UUID mark, Part part) throws IOException {
        return Files.newInputStream(place(mark, part));
    }

    @Override
    public long size(UUID mark, Part part) throws IOException {
        return Files.size(place(mark, part));
    }

    @Override
    public void remove(UUID mark) throws IOException {
        for (Part part : Part.values()) {
            Files.deleteIfExists(place(mark, part));
        }
    }

    @Override
    public List<UUID> uploads(Instant before) throws IOException {
        return untouchedSince(before, in(pending));
    }

    @Override
    public List<UUID> marks(Instant before) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path folder : in(kept)) {
            files.addAll(in(folder));
        }
        return untouchedSince(before, files);
    }

    private Path place(UUID mark, Part part) {
        String name = mark.toString();
        return kept.resolve(name.substring(name.length() - 2))
                .resolve(name + '.' + part.name().toLowerCase(Locale.ROOT));
    }

    /** What a crash must not lose is on the disk: a file's bytes, and a folder's names. */
    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<UUID> untouchedSince(Instant before, List<Path> files) throws IOException {
        List<UUID> found = new java.util.ArrayList<>();
        for (Path file : files) {
            Matcher name = NAMED.matcher(file.getFileName().toString());
            try {
                if (name.matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    found.add(UUID.fromString(name.group(1)));
                }
            } catch (NoSuchFileException goneMeanwhile) {
                continue;
            }
        }
        return found.stream().distinct().toList();
    }
}
