package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/**
 * One part of a figure's breakdown as a condition on the rows of the list behind it: {@code part=unit:HN-005}. What the other parameters of a
 * list mean is not always what a breakdown does (a unit's row holds no day on which there was no such unit), so a part has its own.
 */
@ApplicationScoped
public class FigureParts {

    public static final String DESCRIPTION =
            "The records behind one row of a figure's breakdown: by what it is broken down (unit, zone, level, theme, ownership, pilot, giver or receiver, where the list has it) and the row's key.";
    public static final String EXAMPLE = "unit:HN-005";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private enum By {
        unit,
        zone,
        level,
        theme,
        ownership,
        pilot,
        giver,
        receiver
    }

    /**
     * Where a list's rows have what parts are told apart by, as expressions of SQL; null for what they have not.
     *
     * @param parties an array of ids
     * @param mapDay the day on which they belong to units
     * @param ownDay the day of the record, whatever the map
     */
    public record Row(
            String parties,
            String mapDay,
            String ownDay,
            String levels,
            String themes,
            String ownership,
            String givers,
            String receivers) {

        public Row(String parties, String mapDay, String ownDay, String levels, String themes, String ownership) {
            this(parties, mapDay, ownDay, levels, themes, ownership, null, null);
        }

        private boolean has(By by) {
            return switch (by) {
                case unit, zone -> true;
                case level -> levels != null;
                case theme -> themes != null;
                case ownership -> ownership != null;
                case pilot -> ownDay != null;
                case giver -> givers != null;
                case receiver -> receivers != null;
            };
        }
    }

    private final OrganisationTree tree;
    private final ModelSchools models;
    private final HanoiTime time;

    FigureParts(OrganisationTree tree, ModelSchools models, HanoiTime time) {
        this.tree = tree;
        this.models = models;
        this.time = time;
    }

    /** {@code and …}; nothing when no part is asked for. Codes of units are those of the asked day, today when it is null. */
    public Sql of(String part, LocalDate asOf, Row row) {
        if (part == null) {
            return new Sql();
        }
        int colon = part.indexOf(':');
        String key = part.substring(colon + 1);
        By by = Arrays.stream(By.values())
                .filter(one -> colon > 0 && one.name().equals(part.substring(0, colon)) && row.has(one))
                .findFirst()
                .orElseThrow(() -> unknown(
                        part,
                        Arrays.stream(By.values())
                                .filter(row::has)
                                .map(one -> one.name() + ":…")
                                .collect(Collectors.joining(", "))));
        return switch (by) {
            case unit -> ofUnit(unit(key, asOf), row);
            case zone -> ofZone(one(part, key, Zone.class), row);
            case level ->
                Sql.of(
                        "and ? = any (" + row.levels + ")",
                        one(part, key, EducationLevel.class).name());
            case theme -> Sql.of("and ? = any (" + row.themes + ")", key);
            case ownership ->
                Sql.of(
                        "and " + row.ownership + " = ?",
                        one(part, key, Ownership.class).name());
            case giver -> Sql.of("and ? = any (" + row.givers + ")", unit(key, asOf));
            case receiver -> Sql.of("and ? = any (" + row.receivers + ")", unit(key, asOf));
            case pilot ->
                Sql.of((one(part, key, WithPilot.class) == WithPilot.WITH ? "and " : "and not ")
                        + models.among(row.parties, row.ownDay));
        };
    }

    private static <E extends Enum<E>> E one(String part, String key, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(part, Choices.names(type)));
    }

    /** By its code, or by its id where the code has been another's too. */
    private UUID unit(String key, LocalDate asOf) {
        if (ID.matcher(key).matches()) {
            return UUID.fromString(key);
        }
        return tree.find(key, asOf == null ? time.today() : asOf)
                .orElseThrow(() -> Refusal.invalid("part", "ORGANISATION_UNKNOWN", key));
    }

    /** It is a party or stands above one on the row's day; the department has what it and the schools directly below it take part in. */
    private static Sql ofUnit(UUID unit, Row row) {
        return Sql.of("""
                and exists (select 1 from organisation_ancestor pa join organisation_version pu on pu.organisation_id = pa.ancestor_id
                    where pa.organisation_id = any (:parties) and pa.ancestor_id = ? and :day between pa.from_day and pa.to_day
                    and coalesce(pu.valid_from, '-infinity') <= :day and coalesce(pu.valid_to, 'infinity') >= :day and pu.kind <> 'SCHOOL'
                    and (pu.kind <> 'CITY_DEPARTMENT' or pa.depth = 0 or pa.depth = 1 and exists (
                        select 1 from organisation_version ps where ps.organisation_id = pa.organisation_id and ps.kind = 'SCHOOL')))""".replace(":parties", row.parties).replace(":day", row.mapDay), unit);
    }

    /** A party's own zone on the row's day, or that of whom it stands under. */
    private static Sql ofZone(Zone zone, Row row) {
        return Sql.of("""
                and exists (select 1 from unnest(:parties) party cross join lateral version_on(party, :day) pv
                    left join lateral version_on(pv.parent_id, :day) pu on true where coalesce(pv.zone, pu.zone) = ?)""".replace(":parties", row.parties).replace(":day", row.mapDay), zone.name());
    }

    private static Refusal unknown(String part, String known) {
        return Refusal.invalid("part", "VALUE_UNKNOWN", part, known);
    }
}
