package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.chungtay.shared.Refusal;

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
        FileSurroundings surroundings = new FileSurroundings(rows, organisations, tree);
        Set<UUID> kept = tree.keptByPeople(known.values());
        known.forEach((row, id) -> {
            if (kept.contains(id)) {
                row.problem(null, "RECORD_MOVED_ON");
            }
        });
        Written written = new Written();
        rows.forEach(row -> write(row, surroundings, written));
        organisations.persist(written.fresh);
        written.ended.removeAll(written.corrected);
        organisations.endVersions(written.ended);
        written.fresh.forEach(one -> written.changed.remove(one.id()));
        organisations.touchAll(written.changed);
        return written.rows;
    }

    /** What became of a batch. */
    private static final class Written {
        private final Map<ImportRow, UUID> rows = new LinkedHashMap<>();
        private final List<Organisation> fresh = new ArrayList<>();
        private final Set<UUID> changed = new HashSet<>();
        private final Set<OrganisationVersion> corrected = new HashSet<>();
        private final Set<OrganisationVersion> ended = new LinkedHashSet<>();
    }

    private void write(ImportRow row, FileSurroundings surroundings, Written written) {
        LocalDate from = row.day("validFrom");
        Organisation organisation =
                surroundings.bearer(row.text("code"), from).orElse(null);
        OrganisationVersion base = organisation == null ? null : organisation.startingBy(from);
        boolean corrects = base != null && Objects.equals(base.validFrom(), from);
        row.atMost("name", 300);
        if (!OrganisationRules.isCode(row.text("code"))) {
            row.problem("code", "ORGANISATION_CODE");
        }
        row.atMost("decidingDocument", 300);
        if (organisation != null && !corrects) {
            requireNext(row, organisation, base);
        }
        OrganisationFacts before = base == null ? null : base.facts();
        String document = row.text("decidingDocument");
        OrganisationFacts facts = facts(
                row,
                before,
                new Stated(
                        surroundings.above(row, "parentCode", from),
                        surroundings.above(row, "professionalParentCode", from),
                        document == null && corrects ? before.decidingDocument() : document));
        if (row.sound()) {
            hold(
                    row,
                    new OrganisationRules.Said(
                            organisation == null ? null : organisation.id(),
                            facts,
                            before,
                            from,
                            corrects ? base.validTo() : null),
                    surroundings);
        }
        if (!row.sound()) {
            return;
        }
        if (organisation == null) {
            organisation = new Organisation(Ids.next(), facts, from);
            written.fresh.add(organisation);
        } else if (corrects) {
            base.correct(facts);
            written.corrected.add(base);
        } else {
            organisation.change(facts, from);
            written.ended.add(base);
        }
        written.changed.add(organisation.id());
        written.rows.put(row, organisation.id());
        surroundings.changed(organisation);
    }

    /** A new version follows the newest of one that has not ended. */
    private static void requireNext(ImportRow row, Organisation organisation, OrganisationVersion base) {
        if (base != organisation.last()) {
            row.problem("validFrom", "VERSION_OUT_OF_ORDER");
        } else if (organisation.status() == OrganisationStatus.ENDED) {
            row.problem("validFrom", "ORGANISATION_HAS_ENDED", organisation.lastDay());
        }
    }

    /** Holds a row against the rules that a form keeps to. */
    private static void hold(ImportRow row, OrganisationRules.Said said, FileSurroundings surroundings) {
        for (Refusal.FieldError error : OrganisationRules.errors(said, surroundings)) {
            String field = error.pointer().substring(1);
            row.problem(
                    field.equals("parent") || field.equals("professionalParent") ? field + "Code" : field,
                    error.code(),
                    error.arguments().toArray());
        }
    }

    /** What the row says of a period, over what held before it (null for a new organisation). */
    abstract OrganisationFacts facts(ImportRow row, OrganisationFacts before, Stated stated);

    /** What a row of either file says in the same way. */
    record Stated(UUID parent, UUID professionalParent, String decidingDocument) {}

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
