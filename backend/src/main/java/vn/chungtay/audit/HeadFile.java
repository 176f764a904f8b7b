package vn.chungtay.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The heads of the chain in a file outside the database: whoever cuts the chain's tail off there is given away here. */
record HeadFile(Path path) {

    void add(List<Head> heads) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        // The line's end comes first, so that a line torn by a power cut spoils no other.
        Files.writeString(
                path,
                heads.stream().map(head -> "\n" + head).collect(Collectors.joining()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    List<Head> all() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        return Files.readAllLines(path, StandardCharsets.ISO_8859_1).stream()
                .map(Head::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The position of the last head told; 0 when there is none. */
    long last() throws IOException {
        return all().stream().mapToLong(Head::position).max().orElse(0);
    }
}
