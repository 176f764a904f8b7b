package vn.chungtay.organisations;

import java.util.List;
import java.util.Set;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;

/** Units: code, kind, name, parents, zone, gsoCode, validFrom, newCode, validTo, decidingDocument. */
final class UnitImporter extends OrganisationImporter {

    static final ImportColumns COLUMNS = new ImportColumns(
            "organisations",
            List.of("code", "kind", "name"),
            List.of(
                    "parentCode",
                    "professionalParentCode",
                    "zone",
                    "gsoCode",
                    "validFrom",
                    "newCode",
                    "validTo",
                    "decidingDocument"));

    UnitImporter(Organisations organisations, OrganisationTree tree, FileClosings closings, Scope scope) {
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
        OrganisationKind kind = isNew
                ? row.requiredChoice("kind", OrganisationKind.class)
                : or(row.choice("kind", OrganisationKind.class), before.kind());
        Zone zone = row.choice("zone", Zone.class);
        if (kind == OrganisationKind.SCHOOL || (!isNew && before.kind() == OrganisationKind.SCHOOL)) {
            row.problem("kind", "SCHOOL_AMONG_UNITS");
        }
        return row.sound()
                ? new OrganisationFacts(
                        stated.code(),
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
