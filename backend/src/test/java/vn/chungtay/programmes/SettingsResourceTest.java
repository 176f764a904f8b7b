package vn.chungtay.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.SettingFixtures;

/** Phases, school years and themes are the department's to change, by form and by file. */
@QuarkusTest
class SettingsResourceTest {

    @BeforeEach
    void theDepartmentIsThere() {
        OrganisationFixtures.department();
    }

    @Test
    void aPhaseIsAddedAndChangedByTheDepartmentAlone() {
        Map<String, Object> said =
                SettingFixtures.with(SettingFixtures.phase(), "id", Ids.next().toString());
        for (String other : List.of(People.administrator(), People.auditor(), People.approver("HN"))) {
            create(other, "phases", said).statusCode(403);
        }
        String id = Api.field("id", 201, create(People.department(), "phases", said));
        create(People.department(), "phases", said).statusCode(201).body("id", equalTo(id));
        create(People.department(), "phases", SettingFixtures.without(said, "id"))
                .statusCode(400)
                .body("errors[0].code", equalTo("PHASE_CODE_ONCE"))
                .body("errors[0].pointer", equalTo("/code"));
        Map<String, Object> anew = SettingFixtures.without(SettingFixtures.without(said, "code"), "id");
        anew.put("name", "Giai đoạn đổi tên");
        change("phases", id, "0", anew, true).statusCode(200).body("name", equalTo("Giai đoạn đổi tên"));
        change("phases", id, "0", anew, false)
                .statusCode(200)
                .body("etag", equalTo("1"))
                .body("quotas.level", contains("PRESCHOOL", "PRIMARY"))
                .body("allowedActions.action", contains("update", "changeQuotas"))
                .body("allowedActions.allowed", everyItem(equalTo(true)));
        change("phases", id, "0", anew, false).statusCode(412);
        Api.as(People.viewer("HN"))
                .get("/phases/{id}", id)
                .then()
                .statusCode(200)
                .body("allowedActions.allowed", everyItem(equalTo(false)));
        Api.as(People.department())
                .get("/phases/{id}/history", id)
                .then()
                .body("items.action", contains("update", "create"))
                .body("items[0].changes.find { it.field == 'name' }.to", equalTo("Giai đoạn đổi tên"));
        Api.as(People.viewer(OrganisationFixtures.outer().unit()))
                .get("/phases/{id}/history", id)
                .then()
                .statusCode(403);
    }

    @Test
    void aPhaseThatCannotBeIsRefusedAtItsField() {
        Map<String, Object> said = SettingFixtures.phase();
        refused("phases", said, "endsOn", said.get("startsOn"), "/endsOn", "ENDS_BEFORE_START");
        refused("phases", said, "unitKinds", List.of("SCHOOL"), "/unitKinds", "PHASE_UNIT_KINDS");
        refused("phases", said, "unitKinds", List.of(), "/unitKinds", "REQUIRED");
        refused(
                "phases",
                said,
                "quotas",
                List.of(SettingFixtures.quota("PRIMARY", 1), SettingFixtures.quota("PRIMARY", 2)),
                "/quotas/1/level",
                "QUOTA_LEVEL_TWICE");
        create(
                        People.department(),
                        "phases",
                        SettingFixtures.with(
                                SettingFixtures.with(said, "startsOn", "2026-08-01"), "endsOn", "2027-07-31"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startsOn"))
                .body("errors[0].code", equalTo("PHASE_OVERLAPS"));
    }

    @Test
    void aSchoolYearBeginsAndEndsInTheYearsOfItsCode() {
        Map<String, Object> said = SettingFixtures.schoolYear();
        int first = Integer.parseInt(said.get("code").toString().substring(0, 4));
        refused("school-years", said, "startsOn", (first - 1) + "-08-01", "/startsOn", "SCHOOL_YEAR_OF_ITS_DAYS");
        refused("school-years", said, "code", "2300", "/code", "SCHOOL_YEAR_FORM");
        refused("school-years", said, "code", "2022-2023", "/code", "SCHOOL_YEAR_CODE_ONCE");
        String id = Api.field("id", 201, create(People.department(), "school-years", said));
        String next = (first + 1) + "-" + (first + 2);
        Map<String, Object> overlapping =
                Map.of("code", next, "startsOn", (first + 1) + "-07-15", "endsOn", (first + 2) + "-07-14");
        create(People.department(), "school-years", overlapping)
                .statusCode(400)
                .body("errors[0].code", equalTo("SCHOOL_YEAR_OVERLAPS"));
        change("school-years", id, "0", Map.of("startsOn", first + "-09-01", "endsOn", (first + 1) + "-05-31"), false)
                .statusCode(200)
                .body("endsOn", equalTo((first + 1) + "-05-31"));
        create(People.department(), "school-years", overlapping).statusCode(201);
    }

    @Test
    void aThemeIsRetiredAndNeverDeleted() {
        Subtree near = OrganisationFixtures.inner("PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY");
        Map<String, Object> said = SettingFixtures.theme();
        String code = said.get("code").toString();
        refused("themes", said, "code", "văn hóa", "/code", "THEME_CODE_FORM");
        refused("themes", said, "code", "ICT", "/code", "THEME_CODE_ONCE");
        String id = Api.field("id", 201, create(People.department(), "themes", said));
        Map<String, Object> session = session(near, far, code);
        String report = Api.field(
                "id",
                201,
                Api.json(near.editor(), session).post("/session-reports").then());
        Map<String, Object> retired = new HashMap<>(
                Map.of("nameVi", "Văn hóa đọc", "nameEn", "Reading culture", "position", 50, "retired", true));
        change("themes", id, "0", retired, false).statusCode(200).body("retired", equalTo(true));
        // What names it keeps it; nothing new takes it.
        Api.json(near.editor(), "0", SessionFixtures.with(session, "title", "Chuyên đề đổi tên"))
                .put("/session-reports/{id}", report)
                .then()
                .statusCode(200)
                .body("themes", contains(code));
        Api.json(near.editor(), session)
                .post("/session-reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/themes"))
                .body("errors[0].code", equalTo("THEME_RETIRED"));
        Api.as(People.department()).delete("/themes/{id}", id).then().statusCode(405);
    }

    @Test
    void settingsComeByFileAndTheSameFileTwiceChangesNothing() {
        Map<String, Object> phase = SettingFixtures.phase();
        String[] file = {
            "Mã,Tên,Ngày bắt đầu,Ngày kết thúc,Loại đơn vị tham gia,Số chỗ THCS",
            String.join(
                    ",",
                    phase.get("code").toString(),
                    "Giai đoạn từ tệp",
                    phase.get("startsOn").toString(),
                    phase.get("endsOn").toString(),
                    "COMMUNE;CLUSTER",
                    "5")
        };
        Api.importCsv(People.administrator(), "phases", file).statusCode(200).body("created", equalTo(1));
        Api.importCsv(People.department(), "phases", file).body("unchanged", equalTo(1));
        String row = "items.find { it.code == '" + phase.get("code") + "' }";
        ValidatableResponse listed = Api.as(People.department()).get("/phases").then();
        listed.body(row + ".quotas.slots", contains(3, 4, 5)).body(row + ".unitKinds", contains("CLUSTER", "COMMUNE"));
        Map<String, Object> year = SettingFixtures.schoolYear();
        int first = Integer.parseInt(year.get("code").toString().substring(0, 4));
        String years = "code,startsOn,endsOn";
        Api.importCsv(
                        People.department(),
                        "school-years",
                        years,
                        first + "-" + (first + 1) + "," + first + "-08-01," + (first + 1) + "-07-31",
                        (first + 1) + "-" + (first + 2) + "," + (first + 1) + "-07-01," + (first + 2) + "-07-31")
                .body("applied", equalTo(false))
                .body("problems.code", contains("SCHOOL_YEAR_OVERLAPS", "SCHOOL_YEAR_OVERLAPS"))
                .body("problems.column", everyItem(equalTo("startsOn")));
        Map<String, Object> theme = SettingFixtures.theme();
        String themes = "code,nameVi,nameEn,position,retired";
        Api.importCsv(People.department(), "themes", themes, theme.get("code") + ",Một,One,70,không")
                .body("created", equalTo(1));
        Api.importCsv(People.department(), "themes", themes, theme.get("code") + ",Một,One,70,có")
                .body("updated", equalTo(1));
        Api.importCsv(People.department(), "themes", themes, "nhỏ,,One,0,maybe").body("rejected", equalTo(1));
        assertThat(Api.as(People.department())
                        .accept("text/csv")
                        .get("/themes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(theme.get("code") + ",Một,One,70,true");
        Api.importCsv(People.approver("HN"), "themes", themes, theme.get("code") + ",Hai,Two,70,")
                .statusCode(403);
    }

    private static Map<String, Object> session(Subtree near, Subtree far, String theme) {
        Map<String, Object> said =
                new HashMap<>(Map.of("minutes", 120, "managers", 2, "teachers", 15, "staff", 1, "pupils", 0));
        said.putAll(Map.of(
                "date", "2025-11-20",
                "organisingLevel", "SCHOOL",
                "kind", "THEMATIC_SESSION",
                "mode", "IN_PERSON",
                "levels", List.of("PRIMARY"),
                "themes", List.of(theme),
                "title", "Chuyên đề thử",
                "host", near.school(),
                "partners", List.of(far.school())));
        return said;
    }

    private static void refused(
            String collection, Map<String, Object> said, String field, Object value, String pointer, String code) {
        create(People.department(), collection, SettingFixtures.with(said, field, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse create(String token, String collection, Map<String, Object> said) {
        return Api.json(token, said).post("/{collection}", collection).then();
    }

    private static ValidatableResponse change(
            String collection, String id, String etag, Map<String, Object> said, boolean validateOnly) {
        return Api.json(People.department(), etag, said)
                .queryParam("validateOnly", validateOnly)
                .put("/{collection}/{id}", collection, id)
                .then();
    }
}
