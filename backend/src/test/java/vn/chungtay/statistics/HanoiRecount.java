package vn.chungtay.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chungtay.testing.DemoData;

/** The demo's activities as its files tell them, and what was done to them since: counted by going through all of them. */
final class HanoiRecount {

    /** What an activity stands as from a day on: counted or not, with what was said of it; null of both: it does not stand at all. */
    record Standing(LocalDate from, Boolean counted, Map<String, String> said) {}

    private final Map<String, List<Standing>> standings = new LinkedHashMap<>();

    /** Of each organisation who its superior is from which day on. */
    private final Map<String, TreeMap<LocalDate, String>> parents = new HashMap<>();

    HanoiRecount() throws IOException {
        for (String file : List.of("units.csv", "schools.csv")) {
            for (NamedCsvRecord row : rows(file)) {
                String parent = row.getField("parentCode");
                if (!parent.isEmpty()) {
                    parents.computeIfAbsent(row.getField("code"), unseen -> new TreeMap<>())
                            .put(day(row.getField("validFrom"), LocalDate.MIN), parent);
                }
            }
        }
        for (NamedCsvRecord row : rows("sessions.csv")) {
            List<Standing> own = new ArrayList<>();
            Map<String, String> said = row.getFieldsAsMap();
            LocalDate host = day(row.getField("hostConfirmedOn"), null);
            LocalDate partner = day(row.getField("partnerConfirmedOn"), null);
            LocalDate returned = day(row.getField("returnedOn"), null);
            if (host != null) {
                own.add(new Standing(host, false, said));
            }
            if (partner != null) {
                own.add(new Standing(partner, true, said));
            }
            if (returned != null) {
                own.add(new Standing(returned, false, said));
            }
            standings.put(row.getField("ref"), own);
        }
    }

    static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(DemoData.FOLDER.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    Map<String, String> said(String ref) {
        return standings.get(ref).getLast().said;
    }

    /** From the day on it stands as this. */
    void stands(String ref, LocalDate from, boolean counted, Map<String, String> said) {
        standings.get(ref).add(new Standing(from, counted, said));
    }

    /** What a question of the measures of activities is answered: {value, unconfirmed}. */
    long[] count(String measure, String parameters, LocalDate asOf) {
        Map<String, String> asked = new HashMap<>();
        for (String parameter : parameters.split("&")) {
            String[] two = parameter.split("=", 2);
            asked.put(two[0], two.length > 1 ? two[1] : "");
        }
        long[] sums = {0, 0};
        for (List<Standing> own : standings.values()) {
            Standing is = null;
            for (Standing standing : own) {
                is = standing.from.isAfter(asOf) ? is : standing;
            }
            if (is != null && fits(asked, is.said)) {
                sums[is.counted ? 0 : 1] += measure.equals("sessions") ? 1 : people(asked.get("category"), is.said);
            }
        }
        return sums;
    }

    private static long people(String category, Map<String, String> said) {
        return List.of("managers", "teachers", "staff", "pupils").stream()
                .filter(each -> category == null || category.equalsIgnoreCase(each))
                .mapToLong(each -> Long.parseLong(said.get(each)))
                .sum();
    }

    private boolean fits(Map<String, String> asked, Map<String, String> said) {
        return in(asked.get("schoolYear"), said.get("schoolYear"))
                && in(asked.get("kind"), said.get("kind"))
                && in(asked.get("organisingLevel"), said.get("organisingLevel"))
                && in(asked.get("mode"), said.get("mode"))
                && in(asked.get("level"), said.get("educationLevels"))
                && in(asked.get("theme"), said.get("themes"))
                && takesPart(asked.get("scope"), said)
                && (asked.get("parties") == null
                        || Arrays.stream(asked.get("parties").split(",")).allMatch(code -> takesPart(code, said)));
    }

    private static boolean in(String wanted, String is) {
        return wanted == null
                || Arrays.stream(wanted.split(","))
                        .anyMatch(one -> Arrays.asList(is.split(";")).contains(one));
    }

    private boolean takesPart(String unit, Map<String, String> said) {
        LocalDate day = LocalDate.parse(said.get("date"));
        List<String> parties =
                new ArrayList<>(Arrays.asList(said.get("partnerCodes").split(";")));
        parties.add(said.get("hostCode"));
        return unit == null || parties.stream().anyMatch(party -> below(unit, party, day));
    }

    private boolean below(String unit, String party, LocalDate day) {
        for (String one = party; one != null; ) {
            if (one.equals(unit)) {
                return true;
            }
            var superior = parents.getOrDefault(one, new TreeMap<>()).floorEntry(day);
            one = superior == null ? null : superior.getValue();
        }
        return false;
    }
}
