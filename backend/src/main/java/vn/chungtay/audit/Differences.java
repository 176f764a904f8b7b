package vn.chungtay.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What differs between two states of a row, in the words of the contract: {@code host_id} is {@code host} where it names an organisation,
 * {@code reported_name} is {@code reportedBy}, an id is the name of whom it stands for.
 */
final class Differences {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** What keeps rows together and tells a person nothing. */
    private static final Set<String> INNER = Set.of(
            "version",
            "id",
            "changed_at",
            "created_at",
            "parties",
            "has_day",
            "for_first",
            "for_second",
            "selection_status",
            "slot",
            "thumbnail",
            "consent_needed",
            "by_hand");

    private final Map<String, String> names;

    /** @param names of organisations and persons, by id */
    Differences(Map<String, String> names) {
        this.names = names == null ? Map.of() : names;
    }

    /** Every column that differs; either state may be missing. */
    List<FieldChange> all(String part, String item, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> was = before == null ? Map.of() : before;
        Map<String, Object> is = after == null ? Map.of() : after;
        Set<String> columns = new TreeSet<>(was.keySet());
        columns.addAll(is.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String column : columns) {
            String from = text(was.get(column));
            String to = text(is.get(column));
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(
                        "-".equals(part) ? null : part,
                        named(item),
                        field(column, was.get(column), is.get(column)),
                        from,
                        to));
            }
        }
        return changes;
    }

    /** As {@link #all}, what a person wants to know of: no inner columns, no ids of what has no name, no name twice. */
    List<FieldChange> readable(String part, String item, Map<String, Object> before, Map<String, Object> after) {
        Set<String> fields = new TreeSet<>();
        return all(part, item, before, after).stream()
                .filter(change -> !INNER.contains(snake(change.field())))
                .filter(change -> !nameless(change.from()) && !nameless(change.to()))
                .filter(change -> fields.add(change.field()))
                .toList();
    }

    /** An item as it was called when it changed, ids in it replaced by names. */
    private String named(String item) {
        return item == null
                ? null
                : ID.matcher(item)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
    }

    private boolean nameless(String value) {
        return value != null && ID.matcher(value).find();
    }

    private String text(Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> several.stream().map(this::text).collect(Collectors.joining("; "));
            case String text -> names.getOrDefault(text, text);
            default -> value.toString();
        };
    }

    private String field(String column, Object was, Object is) {
        boolean named = names.containsKey(String.valueOf(was)) || names.containsKey(String.valueOf(is));
        String shortened = named && column.endsWith("_id") ? column.substring(0, column.length() - 3) : column;
        return camel(shortened.endsWith("_name") ? shortened.substring(0, shortened.length() - 5) + "_by" : shortened);
    }

    private static String camel(String column) {
        return Pattern.compile("_([a-z0-9])").matcher(column).replaceAll(found -> found.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }

    private static String snake(String field) {
        return Pattern.compile("[A-Z]")
                .matcher(field)
                .replaceAll(found -> "_" + found.group().toLowerCase(java.util.Locale.ROOT));
    }
}
