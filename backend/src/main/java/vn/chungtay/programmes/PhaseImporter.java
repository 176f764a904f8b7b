package vn.chungtay.programmes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.shared.Ids;

/** Phases by file. What a cell does not say stays as it is; a new phase without a word takes the units and the quota of the movement's plan. */
final class PhaseImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            "phases",
            List.of("code", "name", "startsOn", "endsOn"),
            List.of(
                    "unitKinds",
                    "preschoolSlots",
                    "primarySlots",
                    "lowerSecondarySlots",
                    "upperSecondarySlots",
                    "continuingSlots"));

    private static final int MOST_SLOTS = 50;
    private static final Map<EducationLevel, String> SLOTS = new EnumMap<>(Map.of(
            EducationLevel.PRESCHOOL, "preschoolSlots",
            EducationLevel.PRIMARY, "primarySlots",
            EducationLevel.LOWER_SECONDARY, "lowerSecondarySlots",
            EducationLevel.UPPER_SECONDARY, "upperSecondarySlots",
            EducationLevel.CONTINUING, "continuingSlots"));
    private static final Map<EducationLevel, Integer> PLAN =
            Map.of(EducationLevel.PRESCHOOL, 3, EducationLevel.PRIMARY, 4, EducationLevel.LOWER_SECONDARY, 3);
    private static final Set<OrganisationKind> UNITS =
            Set.of(OrganisationKind.DISTRICT_OFFICE, OrganisationKind.COMMUNE);

    private final Phases phases;

    PhaseImporter(Phases phases) {
        this.phases = phases;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        row.atMost("code", 40);
        return row.required("code");
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        Map<String, Phase> existing =
                phases.listAll().stream().collect(Collectors.toMap(Phase::code, Function.identity()));
        Map<String, Period> periods = new HashMap<>();
        existing.forEach((code, phase) -> periods.put(code, phase.period()));
        UUID programme = phases.programme();
        rows.forEach(row -> row.saying(() -> {
            if (row.requiredDay("startsOn") != null && row.requiredDay("endsOn") != null) {
                periods.put(row.text("code"), new Period(row.day("startsOn"), row.day("endsOn")));
            }
        }));
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Phase before = existing.get(row.text("code"));
            String name = row.required("name");
            row.atMost("name", 200);
            Set<OrganisationKind> said = row.choices("unitKinds", OrganisationKind.class);
            Phases.Slots slots = before == null ? new Phases.Slots(PLAN, false) : phases.slots(before.id());
            Map<EducationLevel, Integer> quota = quota(row, slots.quota());
            Period period = periods.get(row.text("code"));
            periods.entrySet().stream()
                    .filter(other -> period != null && !other.getKey().equals(row.text("code")))
                    .filter(other -> other.getValue().overlaps(period))
                    .findFirst()
                    .ifPresent(other -> row.problem("startsOn", "PHASE_OVERLAPS", other.getKey()));
            boolean otherQuota = before != null && !quota.equals(slots.quota());
            if (otherQuota && slots.selected()) {
                row.problem(null, "PHASE_QUOTA_IN_USE");
            }
            if (!row.sound()) {
                continue;
            }
            Phase phase = before == null ? new Phase(Ids.next(), programme, row.text("code")) : before;
            var units = !said.isEmpty() ? said : before == null ? UNITS : before.unitKinds();
            boolean same = before != null && !otherQuota && phase.says(name, period, units);
            if (before != null && before.byHand() && !same) {
                row.problem(null, "RECORD_MOVED_ON");
            } else {
                row.saying(() -> phase.say(name, period, units, false));
            }
            if (row.sound()) {
                phases.persist(phase);
                if (before == null || otherQuota) {
                    phases.setQuota(phase, quota);
                }
                written.put(row, phase.id());
            }
        }
        return written;
    }

    private static Map<EducationLevel, Integer> quota(ImportRow row, Map<EducationLevel, Integer> before) {
        Map<EducationLevel, Integer> quota = new EnumMap<>(EducationLevel.class);
        quota.putAll(before);
        SLOTS.forEach((level, column) -> {
            Integer slots = row.number(column);
            if (slots != null && slots > MOST_SLOTS) {
                row.problem(column, "TOO_LARGE", MOST_SLOTS);
            } else if (slots != null) {
                quota.put(level, slots);
            }
        });
        quota.values().removeIf(slots -> slots == 0);
        return quota;
    }
}
