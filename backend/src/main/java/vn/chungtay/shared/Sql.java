package vn.chungtay.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A piece of SQL with the values of its question marks, in order, so that pieces of several rooms make one statement. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private boolean tail;
    private Sql head;

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
        if (other.tail) {
            head = copy();
        }
        return add(other.text.toString(), other.arguments.toArray());
    }

    /** {@code and <column> = …} when there are values; several are alternatives. Of a single one an index can keep the list's order. */
    public Sql andAnyOf(String column, Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        if (values.size() == 1) {
            return add("and " + column + " = ?", values.iterator().next().toString());
        }
        return add("and " + column + " = any (?)", (Object)
                values.stream().map(Object::toString).toArray(String[]::new));
    }

    /** Marks this as what makes a page of a list: which rows, in what order. */
    Sql asTail() {
        tail = true;
        return this;
    }

    /** Says of what this is a page, where the page is had in another way than the whole: what is counted, and written as a file. */
    public Sql pageOf(Sql all) {
        head = all;
        return this;
    }

    /** The statement before it became a page. */
    Sql head() {
        if (head == null) {
            throw new IllegalStateException("Not the statement of a page");
        }
        return head.copy();
    }

    private Sql copy() {
        return of(text(), arguments.toArray());
    }

    public String text() {
        return text.toString();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
