package vn.chungtay.files;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.OfOneAlone;
import vn.chungtay.shared.OrganisationRef;

/**
 * A column of a list as a file. Columns follow from the view itself: a record within it becomes a column for each of its parts, a list one
 * in which its values are separated by semicolons. What is only for programs (entity tags, what the viewer may do), or told of one record alone, has none.
 */
record ListColumn(String path, Function<Object, Object> value) {

    private static final String SEPARATOR = "; ";
    private static final String INNER_SEPARATOR = ", ";

    /** The columns of a kind of row, in the order of its parts. */
    static List<ListColumn> of(Class<?> rowType, CellWords words) {
        List<ListColumn> columns = new ArrayList<>();
        add(columns, "", rowType, Function.identity(), SEPARATOR, words);
        return List.copyOf(columns);
    }

    Object of(Object row) {
        return value.apply(row);
    }

    String heading(Language language) {
        return Headings.of(path, language);
    }

    private static void add(
            List<ListColumn> columns,
            String prefix,
            Class<?> record,
            Function<Object, Object> reach,
            String separator,
            CellWords words) {
        for (RecordComponent part : record.getRecordComponents()) {
            String path = prefix + part.getName();
            Function<Object, Object> value = reach.andThen(holder -> holder == null ? null : read(part, holder));
            boolean nested = !prefix.isEmpty();
            if (forProgramsAlone(part, nested)) {
                continue;
            }
            if (part.getType().isRecord()) {
                add(columns, path + '.', part.getType(), value, separator, words);
            } else if (Collection.class.isAssignableFrom(part.getType())) {
                addList(columns, path, elementType(part.getGenericType()), value, separator, words);
            } else {
                columns.add(new ListColumn(path, value.andThen(words::alone)));
            }
        }
    }

    /** A list of records becomes a column for each of their parts. */
    private static void addList(
            List<ListColumn> columns,
            String path,
            Class<?> element,
            Function<Object, Object> value,
            String separator,
            CellWords words) {
        if (!element.isRecord()) {
            columns.add(new ListColumn(path, joined(value, words::alone, separator, words)));
            return;
        }
        List<ListColumn> parts = new ArrayList<>();
        add(parts, path + '.', element, Function.identity(), INNER_SEPARATOR, words);
        for (ListColumn part : parts) {
            columns.add(new ListColumn(part.path, joined(value, part.value, separator, words)));
        }
    }

    private static Function<Object, Object> joined(
            Function<Object, Object> list, Function<Object, Object> each, String separator, CellWords words) {
        return list.andThen(values -> values == null
                ? null
                : ((Collection<?>) values).stream().map(each).map(words::among).collect(Collectors.joining(separator)));
    }

    private static boolean forProgramsAlone(RecordComponent part, boolean nested) {
        return part.getName().equals("etag")
                || part.isAnnotationPresent(OfOneAlone.class)
                || elementType(part.getGenericType()) == AllowedAction.class
                || (nested && part.getType() == UUID.class)
                || (nested
                        && part.getDeclaringRecord() == OrganisationRef.class
                        && part.getName().equals("kind"));
    }

    private static Class<?> elementType(Type type) {
        return type instanceof ParameterizedType list
                        && list.getActualTypeArguments().length == 1
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static Object read(RecordComponent part, Object holder) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
