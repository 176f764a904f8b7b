package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            parentCodes.add(row.text("parentCode"));
            parentCodes.add(row.text("professionalParentCode"));
        }
        parentCodes.remove(null);
        Map<String, List<Organisation>> existing = new HashMap<>();
        organisations.withCodes(codes).forEach(organisation -> existing.computeIfAbsent(
                        organisation.last().facts().code(), unseen -> new ArrayList<>())
                .add(organisation));
        Map<String, UUID> parents = new HashMap<>(tree.ids(parentCodes));
        Set<UUID> kept = tree.keptByPeople(known.values());
        known.forEach((row, id) -> {
            if (kept.contains(id)) {
                row.problem(null, "RECORD_MOVED_ON");
            }
        });
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        List<Organisation> fresh = new ArrayList<>();
        Set<UUID> changed = new HashSet<>();
        Set<OrganisationVersion> corrected = new HashSet<>();
        Set<OrganisationVersion> ended = new LinkedHashSet<>();
        for (ImportRow row : rows) {
            LocalDate from = row.day("validFrom");
            List<Organisation> bearers = existing.computeIfAbsent(row.text("code"), unseen -> new ArrayList<>());
            Organisation organisation = living(bearers, from);
            OrganisationVersion base = organisation == null ? null : organisation.startingBy(from);
            boolean corrects = base != null && Objects.equals(base.validFrom(), from);
            row.atMost("name", 300);
            if (!OrganisationRules.isCode(row.text("code"))) {
                row.problem("code", "ORGANISATION_CODE");
            }
            row.atMost("decidingDocument", 300);
            OrganisationFacts facts = facts(
                    row,
                    base == null ? null : base.facts(),
                    new Stated(
                            parent(row, "parentCode", parents),
                            parent(row, "professionalParentCode", parents),
                            row.text("decidingDocument") == null && corrects
                                    ? base.facts().decidingDocument()
                                    : row.text("decidingDocument")));
            if (!row.sound()) {
                continue;
            }
            if (organisation == null) {
                organisation = new Organisation(Ids.next(), facts, from);
                bearers.add(organisation);
                fresh.add(organisation);
            } else if (corrects) {
                base.correct(facts);
                corrected.add(base);
                changed.add(organisation.id());
            } else if (base == organisation.last()) {
                organisation.change(facts, from);
                ended.add(base);
                changed.add(organisation.id());
            } else {
                row.problem("validFrom", "VERSION_OUT_OF_ORDER");
                continue;
            }
            parents.put(facts.code(), organisation.id());
            written.put(row, organisation.id());
        }
        organisations.persist(fresh);
        ended.removeAll(corrected);
        organisations.endVersions(ended);
        fresh.forEach(one -> changed.remove(one.id()));
        organisations.touchAll(changed);
        return written;
    }

    /** What the row says of a period, over what held before it (null for a new organisation). */
    abstract OrganisationFacts facts(ImportRow row, OrganisationFacts before, Stated stated);

    /** What a row of either file says in the same way. */
    record Stated(UUID parent, UUID professionalParent, String decidingDocument) {}

    /** The organisation of a code that a row from a day on is about: one that had ended by then has left its code to another. */
    private static Organisation living(List<Organisation> bearers, LocalDate from) {
        return bearers.stream()
                .filter(one -> !one.endedBefore(from))
                .min(Comparator.comparing(Organisation::status))
                .orElse(null);
    }

    private static UUID parent(ImportRow row, String column, Map<String, UUID> parents) {
        String code = row.text(column);
        if (code != null && !parents.containsKey(code)) {
            row.problem(column, "PARENT_UNKNOWN", code);
        }
        return parents.get(code);
    }

    private static <T> T or(T value, T before) {
        return value == null ? before : value;
    }

    /** Units: code, kind, name, parents, zone, gsoCode, validFrom, decidingDocument. */
    static final class Units extends OrganisationImporter {

        static final ImportColumns COLUMNS = new ImportColumns(
                "organisations",
                List.of("code", "kind", "name"),
                List.of("parentCode", "professionalParentCode", "zone", "gsoCode", "validFrom", "decidingDocument"));

        Units(Organisations organisations, OrganisationTree tree) {
            super(organisations, tree);
        }

        @Override
        public ImportColumns columns() {
            return COLUMNS;
        }

        @Override
        OrganisationFacts facts(ImportRow row, OrganisationFacts before, Stated stated) {
            boolean isNew = before == null;
            String name = isNew ? row.required("name") : or(row.text("name"), before.name());
            OrganisationKind kind = isNew
                    ? row.requiredChoice("kind", OrganisationKind.class)
                    : or(row.choice("kind", OrganisationKind.class), before.kind());
            Zone zone = row.choice("zone", Zone.class);
            if (kind == OrganisationKind.SCHOOL || (!isNew && before.kind() == OrganisationKind.SCHOOL)) {
                row.problem("kind", "SCHOOL_AMONG_UNITS");
            }
            if (kind == OrganisationKind.EXTERNAL && row.text("parentCode") != null) {
                row.problem("parentCode", "EXTERNAL_STANDS_ALONE");
            }
            return row.sound()
                    ? new OrganisationFacts(
                            row.text("code"),
                            name,
                            kind,
                            isNew ? zone : or(zone, before.zone()),
                            isNew ? stated.parent() : or(stated.parent(), before.parent()),
                            isNew
                                    ? stated.professionalParent()
                                    : or(stated.professionalParent(), before.professionalParent()),
                            Set.of(),
                            null,
                            null,
                            null,
                            null,
                            isNew ? row.text("gsoCode") : or(row.text("gsoCode"), before.gsoCode()),
                            null,
                            stated.decidingDocument())
                    : null;
        }
    }

    /** Schools: code, name, levels, ownership, parents, zone, formerCommuneGsoCode, point, pupils, validFrom, decidingDocument. */
    static final class Schools extends OrganisationImporter {

        static final ImportColumns COLUMNS = new ImportColumns(
                "schools",
                List.of("code"),
                List.of(
                        "name",
                        "levels",
                        "ownership",
                        "parentCode",
                        "professionalParentCode",
                        "zone",
                        "formerCommuneGsoCode",
                        "latitude",
                        "longitude",
                        "pupils",
                        "validFrom",
                        "decidingDocument"));

        Schools(Organisations organisations, OrganisationTree tree) {
            super(organisations, tree);
        }

        @Override
        public ImportColumns columns() {
            return COLUMNS;
        }

        @Override
        OrganisationFacts facts(ImportRow row, OrganisationFacts before, Stated stated) {
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
                            stated.parent(),
                            stated.professionalParent(),
                            levels,
                            ownership,
                            latitude,
                            longitude,
                            pupils,
                            null,
                            row.text("formerCommuneGsoCode"),
                            stated.decidingDocument())
                    : new OrganisationFacts(
                            row.text("code"),
                            name,
                            OrganisationKind.SCHOOL,
                            or(zone, before.zone()),
                            or(stated.parent(), before.parent()),
                            or(stated.professionalParent(), before.professionalParent()),
                            levels.isEmpty() ? before.levels() : levels,
                            ownership,
                            or(latitude, before.latitude()),
                            or(longitude, before.longitude()),
                            or(pupils, before.pupils()),
                            null,
                            or(row.text("formerCommuneGsoCode"), before.formerCommuneGsoCode()),
                            stated.decidingDocument());
        }
    }
}
