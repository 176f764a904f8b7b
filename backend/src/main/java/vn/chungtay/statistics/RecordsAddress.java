package vn.chungtay.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.ListAddress;

/** The relative address of the list behind a figure: its parameters, the day and the map are the figure's. */
final class RecordsAddress {

    private RecordsAddress() {}

    /** @param standing COUNTED or UNCONFIRMED; null for a measure that knows no confirmation */
    static String of(Measure measure, StatisticsQuery query, LocalDate asOf, UnitMap map, String standing) {
        return list(measure, query, asOf, map, standing).toString();
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
        ListAddress list = list(measure, query, asOf, map, standing);
        if (by == Breakdown.month) {
            YearMonth month = YearMonth.parse(key);
            list.with("from", month.atDay(1)).with("to", month.atEndOfMonth());
        } else if (saidByItsOwnParameter(measure, query, by)) {
            list.with(by.name(), key);
        } else {
            list.with("part", by.name() + ':' + key);
        }
        return list.toString();
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

    private static ListAddress list(
            Measure measure, StatisticsQuery query, LocalDate asOf, UnitMap map, String standing) {
        return ListAddress.of(measure.list)
                .with("scope", query.scope)
                .with("schoolYear", measure == Measure.SIGNED_ORGANISATIONS ? null : query.schoolYear)
                .with("kind", query.kind)
                .with("unitOfMeasure", query.unitOfMeasure)
                .with("giver", query.giver)
                .with("receiver", query.receiver)
                .with("organisingLevel", query.organisingLevel)
                .with("mode", query.mode)
                .with("theme", query.theme)
                .with("level", query.level)
                .with("parties", query.parties)
                .with("agreementType", query.agreementType)
                .with("ownership", query.ownership)
                .with("with", query.with)
                .with("asOf", asOf)
                .with("map", map)
                .with("standing", standing);
    }
}
