package vn.chungtay.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.organisations.UnitMap;

/** The relative address of the list behind a figure: its parameters, the day and the map are the figure's. */
final class RecordsAddress {

    private RecordsAddress() {}

    /** @param standing COUNTED or UNCONFIRMED; null for a measure that knows no confirmation */
    static String of(Measure measure, StatisticsQuery query, LocalDate asOf, UnitMap map, String standing) {
        return address(measure.list, parameters(measure, query, asOf, map, standing));
    }

    /**
     * The list behind one part of it: by the parameter that means the same where there is one and it is free, else as {@code part}.
     *
     * @param key of the part; of a unit its code, or its id where the code has been another's too
     */
    static String ofPart(
            Measure measure,
            StatisticsQuery query,
            LocalDate asOf,
            UnitMap map,
            String standing,
            Breakdown by,
            String key) {
        Map<String, Object> parameters = parameters(measure, query, asOf, map, standing);
        if (by == Breakdown.month) {
            YearMonth month = YearMonth.parse(key);
            parameters.put("from", month.atDay(1));
            parameters.put("to", month.atEndOfMonth());
        } else if (saidByItsOwnParameter(measure, query, by)) {
            parameters.put(by.name(), key);
        } else {
            parameters.put("part", by.name() + ':' + key);
        }
        return address(measure.list, parameters);
    }

    /** Who signed is asked of the first signature that matches, so what narrows the list says it of another one than the part does. */
    private static boolean saidByItsOwnParameter(Measure measure, StatisticsQuery query, Breakdown by) {
        return switch (by) {
            case kind, unitOfMeasure, mode, organisingLevel, schoolYear, pairing -> true;
            case ownership -> measure != Measure.SIGNED_ORGANISATIONS;
            case level -> measure == Measure.PILOTS || measure != Measure.SIGNED_ORGANISATIONS && query.level == null;
            case theme -> query.theme == null;
            case unit, giver, receiver, zone, pilot, month -> false;
        };
    }

    private static Map<String, Object> parameters(
            Measure measure, StatisticsQuery query, LocalDate asOf, UnitMap map, String standing) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("scope", query.scope);
        if (measure != Measure.SIGNED_ORGANISATIONS) {
            parameters.put("schoolYear", query.schoolYear);
        }
        parameters.put("kind", query.kind);
        parameters.put("unitOfMeasure", query.unitOfMeasure);
        parameters.put("giver", query.giver);
        parameters.put("receiver", query.receiver);
        parameters.put("organisingLevel", query.organisingLevel);
        parameters.put("mode", query.mode);
        parameters.put("theme", query.theme);
        parameters.put("level", query.level);
        parameters.put("parties", query.parties);
        parameters.put("agreementType", query.agreementType);
        parameters.put("ownership", query.ownership);
        parameters.put("with", query.with);
        parameters.put("asOf", asOf);
        parameters.put("map", map);
        parameters.put("standing", standing);
        return parameters;
    }

    /** The sessions that count for a pairing. */
    static String ofPairing(UUID pairing, LocalDate asOf) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("pairing", pairing);
        parameters.put("asOf", asOf);
        parameters.put("standing", "COUNTED");
        return address("session-reports", parameters);
    }

    /** The pairings of two units and of their schools, narrowed as their picture is. */
    static String between(String one, String other, PictureFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("unit", filter.unit);
        parameters.put("scope", filter.scope);
        parameters.put("school", filter.school);
        parameters.put("between", one + ',' + other);
        parameters.put("kind", filter.kind);
        parameters.put("level", filter.level);
        parameters.put("status", filter.status);
        parameters.put("phase", filter.phase);
        parameters.put("q", filter.q);
        parameters.put("asOf", filter.asOf);
        parameters.put("map", filter.map);
        return address("pairings", parameters);
    }

    private static String address(String list, Map<String, Object> parameters) {
        return "/api/v1/" + list
                + parameters.entrySet().stream()
                        .filter(parameter -> parameter.getValue() != null)
                        .map(parameter -> parameter.getKey()
                                + '='
                                + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8)
                                        .replace("%2C", ",")
                                        .replace("%3A", ":"))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
