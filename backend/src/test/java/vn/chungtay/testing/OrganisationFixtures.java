package vn.chungtay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Organisations made for one test alone, so that tests never meet in their data: a unit below the shared department, and its schools. */
public final class OrganisationFixtures {

    /** The department that all tests share. */
    public static final String DEPARTMENT = "HN";

    private static final String UNITS = "code,kind,name,parentCode,zone";
    private static final String SCHOOLS = "code,name,levels,ownership,parentCode,zone,pupils";

    private static final Set<String> WITH_DEPARTMENT = new HashSet<>();

    private OrganisationFixtures() {}

    /** A unit and the schools below it, by code. */
    public record Subtree(String unit, List<String> schools) {

        public String school() {
            return schools.getFirst();
        }

        public UUID unitId() {
            return OrganisationFixtures.id(unit);
        }

        public UUID schoolId() {
            return OrganisationFixtures.id(school());
        }

        /** The head of the unit. */
        public String approver() {
            return People.approver(unit);
        }

        public String editor() {
            return People.editor(unit);
        }

        public String viewer() {
            return People.viewer(unit);
        }
    }

    /** An inner district's office with a school of each given level; several levels of one school are separated by semicolons. */
    public static Subtree inner(String... levels) {
        return subtree("INNER", levels);
    }

    /** A suburban district's office with a school of each given level. */
    public static Subtree outer(String... levels) {
        return subtree("OUTER", levels);
    }

    /** A school directly below the department, as upper-secondary ones are. */
    public static String departmentSchool(String zone, String levels) {
        department();
        String code = code();
        importAll("schools", SCHOOLS, List.of(school(code, levels, DEPARTMENT, zone)));
        return code;
    }

    /** The id of the organisation that bears the code. */
    public static UUID id(String code) {
        return UUID.fromString(Api.field(
                "id",
                200,
                Api.as(People.department()).get("/organisations/{code}", code).then()));
    }

    /** A code that no other test has. */
    public static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Subtree subtree(String zone, String... levels) {
        department();
        String unit = code();
        importAll(
                "organisations",
                UNITS,
                List.of(String.join(
                        ",", unit, "DISTRICT_OFFICE", "Phòng Giáo dục và Đào tạo " + unit, DEPARTMENT, zone)));
        List<String> codes = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String level : levels) {
            codes.add(code());
            rows.add(school(codes.getLast(), level, unit, zone));
        }
        if (!rows.isEmpty()) {
            importAll("schools", SCHOOLS, rows);
        }
        return new Subtree(unit, List.copyOf(codes));
    }

    private static String school(String code, String levels, String parent, String zone) {
        return String.join(",", code, "Trường " + code, levels, "PUBLIC", parent, zone, "300");
    }

    /** Sees to it that there is the department that all tests share. */
    public static synchronized void department() {
        if (WITH_DEPARTMENT.add(Databases.current())) {
            importAll("organisations", UNITS, List.of("HN,CITY_DEPARTMENT,Sở Giáo dục và Đào tạo Hà Nội,,"));
        }
    }

    private static void importAll(String collection, String heading, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(heading));
        lines.addAll(rows);
        JsonNode summary =
                Api.read(200, Api.importCsv(People.administrator(), collection, lines.toArray(String[]::new)));
        assertThat(summary.path("applied").asBoolean()).as("%s", summary).isTrue();
        assertThat(summary.path("rejected").asInt()).as("%s", summary).isZero();
    }
}
