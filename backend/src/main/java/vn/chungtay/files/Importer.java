package vn.chungtay.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a room takes rows of a file: it says which columns it knows and how a row is keyed, and writes batches. */
public interface Importer {

    ImportColumns columns();

    /** The sender's own key of the row, null when it lacks one (then say so on the row). */
    String key(ImportRow row);

    /**
     * Writes rows that are new or changed; on a row that cannot be written it notes the problem. Rows that another row of the batch is
     * keyed like never come in one batch.
     *
     * @param known the record made earlier under a row's key
     * @return the record of each sound row
     */
    Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known);

    /** Called after the last batch, for what can be judged only of the file as a whole. */
    default void finish() {}

    /** Whether it is known only at the end which rows are written. */
    default boolean judgesAtTheEnd() {
        return false;
    }

    /** Sound rows that {@link #finish} did not write, for they stand or fall with another. */
    default Collection<ImportRow> leftOut() {
        return List.of();
    }

    /** What the file leaves to be done, asked once all of it is written and nothing stands against keeping it. */
    default List<Notice> notices() {
        return List.of();
    }

    /**
     * What a file leaves to be done.
     *
     * @param code names its sentence, which is filled by how many it is about and then by the arguments
     * @param records the address of the list of what it is about
     */
    record Notice(String code, int count, String records, List<Object> arguments) {}

    /** The rows on which {@link #finish} noted a problem. */
    default Collection<ImportRow> rejectedLast() {
        return List.of();
    }
}
