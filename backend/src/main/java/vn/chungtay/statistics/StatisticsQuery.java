package vn.chungtay.statistics;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.shared.Choices;

/** What figures can be asked for; each measure takes a part of it and refuses the rest by name. */
public class StatisticsQuery {

    @QueryParam("scope")
    @Parameter(
            description =
                    "The code of an organisation: records it, or one below it on the record's day, takes part in. None: the whole programme.",
            example = "HN-005")
    public String scope;

    @QueryParam("schoolYear")
    @Parameter(
            description =
                    "Sessions, participations and contributions: the school year as recorded. Signed organisations: whose target is meant, and nothing else.",
            example = "2022-2023")
    public String schoolYear;

    @QueryParam("asOf")
    @Parameter(
            description = "What had happened and was confirmed by the end of that day in Hanoi; today by default.",
            example = "2023-11-15")
    public LocalDate asOf;

    @QueryParam("map")
    @Parameter(
            description =
                    "To whom a record belongs: then, those its parties stood under on its day (default); now, those they stand under today.")
    public UnitMap map;

    @QueryParam("by")
    @Parameter(
            description =
                    "Breaks the figure down: by unit, level, zone, kind, unitOfMeasure, giver, receiver, theme, mode, organisingLevel, month, schoolYear, ownership, pairing or pilot, where the measure has it. "
                            + "A record that belongs to several rows stands in each.",
            example = "unit")
    public String by;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Kinds of sessions, of contributions, of pairings (UNIT, SCHOOL) or of organisations, separated by commas.",
            example = "THEMATIC_SESSION")
    public String kind;

    @QueryParam("unitOfMeasure")
    @Parameter(
            description =
                    "Contributions: TITLE, COPY, AWARD, ITEM, SET, VND, separated by commas; of=quantity needs one.",
            example = "TITLE")
    public String unitOfMeasure;

    @QueryParam("giver")
    @Parameter(
            description = "Contributions: the code of who gives, itself or through one below it.",
            example = "HN-005")
    public String giver;

    @QueryParam("receiver")
    @Parameter(
            description = "Contributions: the code of who receives, itself or through one below it.",
            example = "HN-272")
    public String receiver;

    @QueryParam("of")
    @Parameter(
            description =
                    "Contributions: adds up their quantity (in one unit of measure: titles are not copies) or their value in đồng. Without it they are counted.")
    public Of of;

    @QueryParam("organisingLevel")
    @Parameter(description = "Sessions: CITY, UNIT, SCHOOL, separated by commas.")
    public String organisingLevel;

    @QueryParam("mode")
    @Parameter(description = "Sessions: IN_PERSON, ONLINE, HYBRID, separated by commas.")
    public String mode;

    @QueryParam("theme")
    @Parameter(description = "Sessions: codes of themes, separated by commas.")
    public String theme;

    @QueryParam("level")
    @Parameter(
            description =
                    "Education levels, separated by commas: PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, CONTINUING.")
    public String level;

    @QueryParam("parties")
    @Parameter(
            description = "Sessions: codes, separated by commas; each takes part itself or through one below it.",
            example = "HN-005,HN-272")
    public String parties;

    @QueryParam("category")
    @Parameter(description = "Participations: MANAGERS, TEACHERS, STAFF, PUPILS, separated by commas; all by default.")
    public String category;

    @QueryParam("agreementType")
    @Parameter(description = "Signed organisations: COVENANT, MEMORANDUM, PLEDGE, separated by commas.")
    public String agreementType;

    @QueryParam("ownership")
    @Parameter(description = "PUBLIC or PRIVATE.")
    public String ownership;

    @QueryParam("with")
    @Parameter(description = "Signed organisations: the partner is this one, or below it.", example = "HN-005")
    public String with;

    /** Sets a parameter by its name in the contract. */
    void set(String name, String value) {
        try {
            Field field = StatisticsQuery.class.getField(name);
            field.set(this, field.getType() == Of.class ? one(value) : value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(name, impossible);
        }
    }

    private static Of one(String value) {
        return Choices.of(MeasureParameters.POINTER, value, Of.class).stream()
                .findFirst()
                .orElse(null);
    }

    /** What the measure is asked by, besides what every one takes and the school year. */
    MeasureParameters own(Measure measure) {
        Map<String, String> own = new HashMap<>();
        for (String name : measure.parameters) {
            try {
                Object value = StatisticsQuery.class.getField(name).get(this);
                if (value != null && !name.equals(Measure.YEAR)) {
                    own.put(name, value.toString());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalArgumentException(name, impossible);
            }
        }
        return MeasureParameters.of(own);
    }
}
