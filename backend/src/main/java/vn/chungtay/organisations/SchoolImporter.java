package vn.chungtay.organisations;

import java.util.List;
import java.util.Set;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;

/** Schools: code, name, levels, ownership, parents, zone, formerCommuneGsoCode, point, pupils, validFrom, newCode, validTo, decidingDocument. */
final class SchoolImporter extends OrganisationImporter {

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
                    "newCode",
                    "validTo",
                    "decidingDocument"));

    SchoolImporter(Organisations organisations, OrganisationTree tree, FileClosings closings, Scope scope) {
        super(organisations, tree, closings, scope);
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
                        stated.code(),
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
                        stated.code(),
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
