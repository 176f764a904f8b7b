package vn.chungtay.organisations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Ids;

/** Yearly profiles by file: a row says all of one organisation and school year. */
final class ProfileImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            "profiles",
            List.of("code", "schoolYear"),
            List.of(
                    "pupils",
                    "pupilsQualifier",
                    "ethnicMinorityPercent",
                    "classrooms",
                    "computerRooms",
                    "libraryRooms",
                    "note"));

    private final Organisations organisations;
    private final OrganisationProfiles profiles;
    private final OrganisationTree tree;
    private final Map<String, LocalDate> years;

    ProfileImporter(Organisations organisations, OrganisationProfiles profiles, OrganisationTree tree) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.tree = tree;
        this.years = profiles.schoolYears();
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String code = row.required("code");
        String year = row.required("schoolYear");
        return code == null || year == null ? null : code + '@' + year;
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        CodeBearers bearers =
                tree.bearers(rows.stream().map(row -> row.text("code")).collect(Collectors.toSet()));
        Set<UUID> schools = organisations.whole(bearers.all()).stream()
                .filter(one -> one.last().facts().school())
                .map(Organisation::id)
                .collect(Collectors.toSet());
        Map<String, OrganisationProfile> existing = new HashMap<>();
        profiles.ofAll(bearers.all()).forEach(one -> existing.put(one.organisation() + one.schoolYear(), one));
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        List<OrganisationProfile> fresh = new ArrayList<>();
        Set<UUID> touched = new HashSet<>();
        for (ImportRow row : rows) {
            String year = row.text("schoolYear");
            UUID organisation = bearers.on(row.text("code"), years.get(year)).orElse(null);
            if (organisation == null) {
                row.problem("code", "ORGANISATION_UNKNOWN", row.text("code"));
            }
            if (!years.containsKey(year)) {
                row.problem("schoolYear", "SCHOOL_YEAR_UNKNOWN", year);
            }
            StateProfile said = said(row, schools.contains(organisation));
            if (!row.sound()) {
                continue;
            }
            OrganisationProfile profile = existing.computeIfAbsent(organisation + year, unseen -> {
                OrganisationProfile made = new OrganisationProfile(Ids.next(), organisation, year);
                fresh.add(made);
                return made;
            });
            profile.state(said);
            touched.add(organisation);
            written.put(row, profile.id());
        }
        profiles.persist(fresh);
        organisations.touchAll(touched);
        return written;
    }

    private static StateProfile said(ImportRow row, boolean school) {
        Integer pupils = row.number("pupils");
        PupilsQualifier qualifier = row.choice("pupilsQualifier", PupilsQualifier.class);
        Double percent = row.decimal("ethnicMinorityPercent", 100);
        row.atMost("note", 2000);
        if (pupils == null && qualifier != null) {
            row.problem("pupils", "REQUIRED");
        }
        if (percent != null && percent < 0) {
            row.problem("ethnicMinorityPercent", "TOO_SMALL", 0);
        }
        if (percent != null && school) {
            row.problem("ethnicMinorityPercent", "ORGANISATION_PROFILE_MINORITY_OF_UNIT");
        }
        return new StateProfile(
                pupils,
                qualifier,
                percent == null ? null : BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP),
                row.number("classrooms"),
                row.number("computerRooms"),
                row.number("libraryRooms"),
                row.text("note"));
    }
}
