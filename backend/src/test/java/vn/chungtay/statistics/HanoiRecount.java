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

/** The demo's activities and gifts as its files tell them, and what was done to the activities since: counted by going through all of them. */
final class HanoiRecount {

    /** What an activity or a gift stands as from a day on: counted or not, with what was said of it; null of both: it does not stand at all. */
    record Standing(LocalDate from, Boolean counted, Map<String, String> said) {}

    private final Map<String, List<Standing>> standings = new LinkedHashMap<>();

    private final List<List<Standing>> gifts = new ArrayList<>();

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
        for (NamedCsvRecord row : rows("contributions.csv")) {
            gifts.add(gift(row));
        }
    }

    /** Delivered when it was given, if nothing else is said; a pledge and what was withdrawn never stand. */
    private static List<Standing> gift(NamedCsvRecord row) {
        List<Standing> own = new ArrayList<>();
        Map<String, String> said = row.getFieldsAsMap();
        if (List.of("DELIVERED", "RECEIVED", "RETURNED").contains(said.get("status"))) {
            LocalDate received = day(said.get("receivedOn"), null);
            LocalDate returned = day(said.get("returnedOn"), null);
            own.add(new Standing(day(said.get("deliveredOn"), day(said.get("date"), null)), false, said));
            if (received != null) {
                own.add(new Standing(received, true, said));
            }
            if (returned != null) {
                own.add(new Standing(returned, false, said));
            }
        }
        return own;
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

    /** What a question of the measures of activities, or of gifts, is answered: {value, unconfirmed}. */
    long[] count(String measure, String parameters, LocalDate asOf) {
        Map<String, String> asked = new HashMap<>();
        for (String parameter : parameters.split("&")) {
            String[] two = parameter.split("=", 2);
            asked.put(two[0], two.length > 1 ? two[1] : "");
        }
        long[] sums = {0, 0};
        for (List<Standing> own : measure.equals("contributions") ? gifts : standings.values()) {
            Standing is = null;
            for (Standing standing : own) {
                is = standing.from.isAfter(asOf) ? is : standing;
            }
            if (is == null) {
                continue;
            }
            long quantity =
                    switch (measure) {
                        case "sessions" -> fits(asked, is.said) ? 1 : 0;
                        case "participations" -> fits(asked, is.said) ? people(asked.get("category"), is.said) : 0;
                        default -> fitsGift(asked, is) ? amount(asked.get("of"), is.said) : 0;
                    };
            sums[is.counted ? 0 : 1] += quantity;
        }
        return sums;
    }

    private static long people(String category, Map<String, String> said) {
        return List.of("managers", "teachers", "staff", "pupils").stream()
                .filter(each -> category == null || category.equalsIgnoreCase(each))
                .mapToLong(each -> Long.parseLong(said.get(each)))
                .sum();
    }

    private static long amount(String of, Map<String, String> said) {
        if (of == null) {
            return 1;
        }
        boolean money = said.get("unitOfMeasure").equals("VND");
        String amount = said.get(of.equals("quantity") || money ? "quantity" : "valueVnd");
        return amount.isEmpty() ? 0 : Long.parseLong(amount);
    }

    /** Of what was received, the day of its receipt says whose it is. */
    private boolean fitsGift(Map<String, String> asked, Standing is) {
        Map<String, String> said = is.said;
        LocalDate day = is.counted ? is.from : LocalDate.parse(said.get("date"));
        return in(asked.get("schoolYear"), said.get("schoolYear"))
                && in(asked.get("kind"), said.get("kind"))
                && in(asked.get("unitOfMeasure"), said.get("unitOfMeasure"))
                && someBelow(asked.get("giver"), said.get("giverCode"), day)
                && someBelow(asked.get("receiver"), said.get("receiverCode"), day)
                && someBelow(asked.get("scope"), said.get("giverCode") + ';' + said.get("receiverCode"), day);
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
        return someBelow(
                unit, said.get("partnerCodes") + ';' + said.get("hostCode"), LocalDate.parse(said.get("date")));
    }

    private boolean someBelow(String unit, String parties, LocalDate day) {
        return unit == null || Arrays.stream(parties.split(";")).anyMatch(party -> below(unit, party, day));
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
