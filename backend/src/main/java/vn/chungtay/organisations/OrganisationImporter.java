package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Ids;

/**
 * Organisations by file. A row without {@code validFrom} tells what holds since ever; one with a day begins a new version of the
 * organisation above it, in which an empty cell is unchanged.
 */
abstract class OrganisationImporter implements Importer {

    private final Organisations organisations;
    private final OrganisationTree tree;

    OrganisationImporter(Organisations organisations, OrganisationTree tree) {
        this.organisations = organisations;
        this.tree = tree;
    }

    @Override
    public String key(ImportRow row) {
        String code = row.required("code");
        return code == null ? null : code + '@' + (row.text("validFrom") == null ? "" : row.text("validFrom"));
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        Set<String> codes = new HashSet<>();
        Set<String> parentCodes = new HashSet<>();
        for (ImportRow row : rows) {
            codes.add(row.text("code"));
            if (row.text("parentCode") != null) {
                parentCodes.add(row.text("parentCode"));
            }
        }
        Map<String, Organisation> existing = new HashMap<>();
        organisations
                .withCodes(codes)
                .forEach(
                        organisation -> existing.put(organisation.last().facts().code(), organisation));
        Map<String, UUID> parents = new HashMap<>(tree.ids(parentCodes));
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        List<Organisation> fresh = new ArrayList<>();
        for (ImportRow row : rows) {
            LocalDate from = row.day("validFrom");
            Organisation organisation = existing.get(row.text("code"));
            OrganisationVersion base = organisation == null ? null : organisation.startingBy(from);
            String parentCode = row.text("parentCode");
            if (parentCode != null && !parents.containsKey(parentCode)) {
                row.problem("parentCode", "PARENT_UNKNOWN", parentCode);
            }
            row.atMost("name", 300);
            row.atMost("code", 40);
            OrganisationFacts facts = facts(row, base == null ? null : base.facts(), parents.get(parentCode));
            if (!row.sound()) {
                continue;
            }
            if (organisation == null) {
                organisation = new Organisation(Ids.next(), facts, from);
                existing.put(facts.code(), organisation);
                fresh.add(organisation);
            } else if (base != null && java.util.Objects.equals(base.validFrom(), from)) {
                base.correct(facts);
            } else if (base == organisation.last()) {
                organisation.change(facts, from);
            } else {
                row.problem("validFrom", "VERSION_OUT_OF_ORDER");
                continue;
            }
            parents.put(facts.code(), organisation.id());
            written.put(row, organisation.id());
        }
        organisations.persist(fresh);
        return written;
    }

    /** What the row says of a period, over what held before it (null for a new organisation). */
    abstract OrganisationFacts facts(ImportRow row, OrganisationFacts before, UUID parent);

    private static <T> T or(T value, T before) {
        return value == null ? before : value;
    }

    /** Units: code, kind, name, parentCode, zone, gsoCode, validFrom. */
    static final class Units extends OrganisationImporter {

        static final ImportColumns COLUMNS = new ImportColumns(
                "organisations",
                List.of("code", "kind", "name"),
                List.of("parentCode", "zone", "gsoCode", "validFrom"));

        Units(Organisations organisations, OrganisationTree tree) {
            super(organisations, tree);
        }

        @Override
        public ImportColumns columns() {
            return COLUMNS;
        }

        @Override
        OrganisationFacts facts(ImportRow row, OrganisationFacts before, UUID parent) {
            boolean isNew = before == null;
            String name = isNew ? row.required("name") : or(row.text("name"), before.name());
            OrganisationKind kind = isNew
                    ? row.requiredChoice("kind", OrganisationKind.class)
                    : or(row.choice("kind", OrganisationKind.class), before.kind());
            Zone zone = row.choice("zone", Zone.class);
            if (kind == OrganisationKind.SCHOOL || (!isNew && before.kind() == OrganisationKind.SCHOOL)) {
                row.problem("kind", "SCHOOL_AMONG_UNITS");
            }
            return row.sound()
                    ? new OrganisationFacts(
                            row.text("code"),
                            name,
                            kind,
                            isNew ? zone : or(zone, before.zone()),
                            isNew ? parent : or(parent, before.parent()),
                            Set.of(),
                            null,
                            null,
                            null,
                            null,
                            isNew ? row.text("gsoCode") : or(row.text("gsoCode"), before.gsoCode()),
                            null)
                    : null;
        }
    }

    /** Schools: code, name, levels, ownership, parentCode, zone, formerCommuneGsoCode, latitude, longitude, pupils, validFrom. */
    static final class Schools extends OrganisationImporter {

        static final ImportColumns COLUMNS = new ImportColumns(
                "schools",
                List.of("code"),
                List.of(
                        "name",
                        "levels",
                        "ownership",
                        "parentCode",
                        "zone",
                        "formerCommuneGsoCode",
                        "latitude",
                        "longitude",
                        "pupils",
                        "validFrom"));

        Schools(Organisations organisations, OrganisationTree tree) {
            super(organisations, tree);
        }

        @Override
        public ImportColumns columns() {
            return COLUMNS;
        }

        @Override
        OrganisationFacts facts(ImportRow row, OrganisationFacts before, UUID parent) {
            boolean isNew = before == null;
            String name = isNew ? row.required("name") : or(row.text("name"), before.name());
            Set<EducationLevel> levels = row.choices("levels", EducationLevel.class);
            if (isNew) {
                row.required("levels");
                row.required("parentCode");
            } else if (before.kind() != OrganisationKind.SCHOOL) {
                row.problem("code", "UNIT_AMONG_SCHOOLS");
            }
            Ownership ownership = isNew
                    ? row.requiredChoice("ownership", Ownership.class)
                    : or(row.choice("ownership", Ownership.class), before.ownership());
            Zone zone = row.choice("zone", Zone.class);
            Double latitude = row.decimal("latitude", 90);
            Double longitude = row.decimal("longitude", 180);
            Integer pupils = row.number("pupils");
            if (!row.sound()) {
                return null;
            }
            return isNew
                    ? new OrganisationFacts(
                            row.text("code"),
                            name,
                            OrganisationKind.SCHOOL,
                            zone,
                            parent,
                            levels,
                            ownership,
                            latitude,
                            longitude,
                            pupils,
                            null,
                            row.text("formerCommuneGsoCode"))
                    : new OrganisationFacts(
                            row.text("code"),
                            name,
                            OrganisationKind.SCHOOL,
                            or(zone, before.zone()),
                            or(parent, before.parent()),
                            levels.isEmpty() ? before.levels() : levels,
                            ownership,
                            or(latitude, before.latitude()),
                            or(longitude, before.longitude()),
                            or(pupils, before.pupils()),
                            null,
                            or(row.text("formerCommuneGsoCode"), before.formerCommuneGsoCode()));
        }
    }
}
