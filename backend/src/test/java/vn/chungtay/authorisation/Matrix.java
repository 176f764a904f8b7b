package vn.chungtay.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungtay.access.Role;

/** The table of docs/authorisation.md: who may do what, as a person reads it. */
final class Matrix {

    private static final Path TABLE = Path.of("../docs/authorisation.md");
    private static final String REST = "everyone else";

    private Matrix() {}

    /** A line of the table: what each role is answered in each of the relations. */
    record Line(int number, String operation, String situation, Set<Relation> relations, Map<Role, String> expected) {

        String key() {
            return key(operation, situation);
        }

        static String key(String operation, String situation) {
            return situation.isEmpty() ? operation : operation + ", " + situation;
        }

        @Override
        public String toString() {
            return key() + ": " + relations;
        }
    }

    static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        Map<String, Set<Relation>> told = new HashMap<>();
        List<String> text;
        try {
            text = Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).startsWith("| `")) {
                Line line = line(i + 1, text.get(i), told);
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line line(int number, String text, Map<String, Set<Relation>> told) {
        List<String> cells = Stream.of(text.substring(1, text.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
        if (cells.size() != 3 + Role.values().length) {
            throw new IllegalArgumentException("Line " + number + " has " + cells.size() + " cells: " + text);
        }
        String operation = cells.get(0).replace("`", "");
        Set<Relation> known =
                told.computeIfAbsent(Line.key(operation, cells.get(1)), key -> EnumSet.noneOf(Relation.class));
        Set<Relation> relations = relations(cells.get(2), known);
        if (relations.stream().anyMatch(known::contains)) {
            throw new IllegalArgumentException("Line " + number + " says something twice: " + text);
        }
        known.addAll(relations);
        Map<Role, String> expected = new HashMap<>();
        for (Role role : Role.values()) {
            expected.put(role, cells.get(3 + role.ordinal()));
        }
        return new Line(number, operation, cells.get(1), relations, expected);
    }

    private static Set<Relation> relations(String cell, Set<Relation> told) {
        if (cell.equals(REST) || cell.equals("anyone")) {
            Set<Relation> rest = EnumSet.allOf(Relation.class);
            rest.removeAll(told);
            return rest;
        }
        return Stream.of(cell.split(","))
                .map(one -> Relation.valueOf(one.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }
}
