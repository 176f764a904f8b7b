package vn.chungtay.files;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of a collection may say.
 *
 * @param collection the resource's collection, such as {@code session-reports}; keys are remembered within it
 * @param required columns that must be there
 * @param others columns that may be there
 */
public record ImportColumns(String collection, List<String> required, List<String> others) {

    List<String> all() {
        return Stream.concat(required.stream(), others.stream()).toList();
    }
}
