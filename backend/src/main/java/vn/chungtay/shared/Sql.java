package vn.chungtay.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A piece of SQL with the values of its question marks, in order, so that pieces of several rooms make one statement. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public static Sql of(String text, Object... arguments) {
        return new Sql().add(text, arguments);
    }

    public Sql add(String piece, Object... values) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(piece);
        for (Object value : values) {
            arguments.add(value);
        }
        return this;
    }

    public Sql add(Sql other) {
        return add(other.text.toString(), other.arguments.toArray());
    }

    /** {@code and <column> = any (?)} when there are values; several are alternatives. */
    public Sql andAnyOf(String column, Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        return add("and " + column + " = any (?)", (Object)
                values.stream().map(Object::toString).toArray(String[]::new));
    }

    public String text() {
        return text.toString();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
