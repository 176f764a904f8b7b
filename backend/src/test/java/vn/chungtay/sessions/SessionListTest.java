package vn.chungtay.sessions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** The traps around the count, told by a file with its own days, and read through the list behind the figure. */
@QuarkusTest
class SessionListTest {

    private static final String YEAR = "2024-2025";

    private Subtree inner;
    private Subtree outer;
    private Subtree third;
    private String ref;

    @BeforeEach
    void threeUnits() {
        inner = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        outer = OrganisationFixtures.outer("PRIMARY");
        third = OrganisationFixtures.outer("PRIMARY");
        ref = OrganisationFixtures.code();
    }

    @Test
    void whatCountsOnADayIsWhatWasConfirmedByThen() {
        imported(
                SessionFixtures.row(
                        ref + "awaiting", YEAR, "2024-10-10", inner.school(), outer.school(), "HELD,,2024-10-11,,"),
                SessionFixtures.row(
                        ref + "late",
                        YEAR,
                        "2024-10-10",
                        inner.school(),
                        outer.school(),
                        "HELD,,2024-10-11,2025-03-01,"),
                SessionFixtures.row(
                        ref + "returned",
                        YEAR,
                        "2024-10-10",
                        inner.school(),
                        outer.school(),
                        "RETURNED,,2024-10-11,2024-10-12,2025-02-01"),
                SessionFixtures.row(
                        ref + "cancelled", YEAR, "2024-10-10", inner.school(), outer.school(), "CANCELLED,HEALTH,,,"),
                SessionFixtures.row(
                        ref + "planned", YEAR, "2024-10-10", inner.school(), outer.school(), "PLANNED,,,,"));
        figure("2024-10-10", "COUNTED").body("items", hasSize(0));
        figure("2024-10-10", "UNCONFIRMED").body("items", hasSize(0));
        figure("2024-10-11", "UNCONFIRMED").body("items", hasSize(3));
        figure("2024-10-12", "COUNTED")
                .body("items.title", contains("Chuyên đề " + ref + "returned"))
                .body("items.countedFrom", contains("2024-10-12"));
        figure("2025-01-31", "UNCONFIRMED").body("items", hasSize(2));
        figure("2025-02-01", "COUNTED").body("items", hasSize(0));
        figure("2025-03-01", "COUNTED").body("items.title", contains("Chuyên đề " + ref + "late"));
        figure("2025-03-01", "UNCONFIRMED")
                .body(
                        "items.title",
                        containsInAnyOrder("Chuyên đề " + ref + "awaiting", "Chuyên đề " + ref + "returned"));
        Api.as(inner.viewer())
                .queryParam("status", "PLANNED,CANCELLED")
                .get("/session-reports")
                .then()
                .body("items", hasSize(2));
        Api.as(inner.viewer())
                .queryParam("asOf", "2024-10-12")
                .get("/session-reports")
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void aJointActivityIsOneRecordForAllItsParties() {
        imported(SessionFixtures.row(
                ref + 1,
                YEAR,
                "2024-10-10",
                inner.school(),
                outer.school() + ";" + third.unit(),
                "HELD,,2024-10-11,2024-10-12,"));
        for (String viewer : List.of(
                inner.viewer(),
                outer.viewer(),
                third.viewer(),
                People.viewer(outer.school()),
                People.viewer(third.unit()))) {
            Api.as(viewer)
                    .queryParam("schoolYear", YEAR)
                    .get("/session-reports")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].partners.organisation.code", contains(outer.school(), third.unit()))
                    .body("items[0].partners.confirmedOn", contains("2024-10-12", "2024-10-12"));
        }
        filtered("parties", inner.unit() + "," + third.unit()).body("items", hasSize(1));
        filtered("parties", inner.unit() + "," + OrganisationFixtures.outer().unit())
                .body("items", hasSize(0));
        filtered("scope", inner.unit()).body("items", hasSize(1));
        filtered("unit", third.unit()).body("items", hasSize(1));
        filtered("school", inner.schools().get(1)).body("items", hasSize(0));
        Api.as(People.viewer(third.school())).get("/session-reports").then().body("items", hasSize(0));
    }

    @Test
    void theSchoolYearIsTheOneRecordedWhateverTheDate() {
        imported(SessionFixtures.row(
                ref, YEAR, "2025-08-15", inner.school(), outer.school(), "HELD,,2025-08-16,2025-08-17,"));
        Api.as(inner.viewer())
                .queryParam("schoolYear", YEAR)
                .get("/session-reports")
                .then()
                .body("items", hasSize(1))
                .body("items[0].date", equalTo("2025-08-15"));
        Api.as(inner.viewer())
                .queryParam("schoolYear", "2025-2026")
                .get("/session-reports")
                .then()
                .body("items", hasSize(0));
        Api.as(inner.viewer())
                .queryParam("schoolYear", "2025-2026," + YEAR)
                .get("/session-reports")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void narrowsByWhatIsSaid() {
        imported(SessionFixtures.row(ref, YEAR, "2024-10-10", inner.school(), outer.school(), "HELD,,2024-10-11,,"));
        for (String[] hit : new String[][] {
            {"kind", "SPORTS,THEMATIC_SESSION"},
            {"mode", "IN_PERSON"},
            {"organisingLevel", "SCHOOL,CITY"},
            {"theme", "ASSESSMENT,GIFTED_PUPILS"},
            {"level", "PRIMARY,PRESCHOOL"},
            {"status", "HELD"},
            {"from", "2024-10-10"},
            {"to", "2024-10-10"},
            {"q", "chuyen de " + ref.toLowerCase()},
            {"q", "truong " + outer.school()},
            {"asOf", "2024-10-11"},
            {"map", "now"}
        }) {
            filtered(hit[0], hit[1]).body("items", hasSize(1));
        }
        for (String[] miss : new String[][] {
            {"kind", "SPORTS"},
            {"mode", "ONLINE"},
            {"organisingLevel", "UNIT"},
            {"theme", "GIFTED_PUPILS"},
            {"level", "PRESCHOOL"},
            {"status", "CONFIRMED"},
            {"from", "2024-10-11"},
            {"to", "2024-10-09"},
            {"q", "chuyen de khac"},
            {"q", "%"},
            {"asOf", "2024-10-10"},
            {"planLine", "019411a0-0000-7000-8000-000000000099"},
            {"plan", "019411a0-0000-7000-8000-000000000099"}
        }) {
            filtered(miss[0], miss[1]).body("items", hasSize(0));
        }
        Api.as(inner.viewer())
                .queryParam("kind", "TEA")
                .get("/session-reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("kind"));
        Api.as(inner.viewer())
                .queryParam("scope", "NOBODY")
                .get("/session-reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("scope"));
        Api.as(inner.viewer())
                .queryParam("sort", "title")
                .get("/session-reports")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SORT_UNKNOWN"));
    }

    @Test
    void theFigureKeepsWhatWasSaidThenWhenTheRecordIsCorrected() {
        imported(SessionFixtures.row(
                ref, YEAR, "2024-10-10", inner.school(), outer.school(), "RETURNED,,2024-10-11,2024-10-12,2025-02-01"));
        String id =
                Api.as(inner.viewer()).get("/session-reports").then().extract().path("items[0].id");
        String host = inner.editor();
        var corrected = SessionFixtures.with(
                SessionFixtures.with(SessionFixtures.body(inner.school(), outer.school()), "date", "2024-10-10"),
                "teachers",
                99);
        Api.json(host, SessionFixtures.etag(host, id), SessionFixtures.with(corrected, "kind", "TRAINING"))
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200);
        figure("2024-12-01", "COUNTED")
                .body("items.teachers", contains(20))
                .body("items.kind", contains("THEMATIC_SESSION"));
        filtered("kind", "TRAINING").body("items.teachers", contains(99)).body("items.status", contains("RETURNED"));
        Api.as(inner.viewer())
                .queryParam("standing", "UNCONFIRMED")
                .get("/session-reports")
                .then()
                .body("items.teachers", contains(99));
    }

    @Test
    void anotherDaysMapPutsItElsewhere() {
        imported(SessionFixtures.row(
                ref, YEAR, "2024-10-10", inner.school(), outer.school(), "HELD,,2024-10-11,2024-10-12,"));
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,parentCode,ownership,validFrom",
                        inner.school() + "," + third.unit() + ",PUBLIC,2025-01-01")
                .statusCode(200)
                .body("applied", equalTo(true));
        String department = People.department();
        Api.as(department)
                .queryParam("scope", inner.unit())
                .get("/session-reports")
                .then()
                .body("items", hasSize(1));
        Api.as(department)
                .queryParam("scope", third.unit())
                .get("/session-reports")
                .then()
                .body("items", hasSize(0));
        Api.as(department)
                .queryParam("scope", inner.unit())
                .queryParam("map", "now")
                .get("/session-reports")
                .then()
                .body("items", hasSize(0));
        Api.as(department)
                .queryParam("scope", third.unit())
                .queryParam("map", "now")
                .queryParam("standing", "COUNTED")
                .get("/session-reports")
                .then()
                .body("items", hasSize(1));
        Api.as(third.viewer()).get("/session-reports").then().body("items", hasSize(1));
        Api.as(inner.viewer()).get("/session-reports").then().body("items", hasSize(1));
    }

    @Test
    void walksByDateWithoutLosingOrRepeatingARow() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(SessionFixtures.row(
                    ref + i, YEAR, "2024-10-" + (10 + i / 3), inner.school(), outer.school(), "HELD,,2024-11-11,,"));
        }
        imported(rows.toArray(String[]::new));
        for (String sort : List.of("-date", "date")) {
            for (String asOf : new String[] {null, "2024-11-11"}) {
                List<String> ids = new ArrayList<>();
                List<String> dates = new ArrayList<>();
                String token = null;
                do {
                    var call = Api.as(inner.viewer()).queryParam("pageSize", 2).queryParam("sort", sort);
                    if (asOf != null) {
                        call.queryParam("asOf", asOf);
                    }
                    if (token != null) {
                        call.queryParam("pageToken", token);
                    }
                    var page = call.get("/session-reports")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
                    ids.addAll(page.getList("items.id"));
                    dates.addAll(page.getList("items.date"));
                    token = page.getString("nextPageToken");
                } while (token != null);
                Assertions.assertThat(ids).hasSize(7).doesNotHaveDuplicates();
                Assertions.assertThat(dates)
                        .isSortedAccordingTo(
                                sort.equals("date") ? String::compareTo : java.util.Comparator.reverseOrder());
            }
        }
    }

    @Test
    void aFilesRowsAreJudgedBeforeAnythingIsWritten() {
        String host = inner.school();
        String partner = outer.school();
        Api.importCsv(
                        People.administrator(),
                        "session-reports",
                        SessionFixtures.HEADING,
                        SessionFixtures.row(ref + "a", YEAR, "2024-10-10", host, "NOBODY", "HELD,,2024-10-11,,"),
                        SessionFixtures.row(ref + "b", "1999-2000", "2024-10-10", host, partner, "HELD,,2024-10-11,,"),
                        SessionFixtures.row(ref + "c", YEAR, "2024-10-10", host, host, "HELD,,2024-10-11,,"),
                        SessionFixtures.row(ref + "d", YEAR, "2024-10-10", host, partner, "HELD,,2024-10-09,,"),
                        SessionFixtures.row(
                                ref + "e", YEAR, "2024-10-10", host, partner, "HELD,,2024-10-11,2024-10-10,"),
                        SessionFixtures.row(ref + "f", YEAR, "2024-10-10", host, partner, "CANCELLED,,,,"),
                        SessionFixtures.row(ref + "g", YEAR, "2024-10-10", host, partner, "PLANNED,,2024-10-11,,"),
                        SessionFixtures.row(ref + "h", YEAR, "2024-10-10", host, partner, "HELD,,,,"),
                        SessionFixtures.row(ref + "i", YEAR, "2024-10-10", host, partner, "RETURNED,,2024-10-11,,"),
                        SessionFixtures.row(ref + "j", YEAR, "2024-10-10", host, partner, "HELD,,2024-10-11,,")
                                .replace("ICT;ASSESSMENT", "TEA")
                                .replace(",120,", ",soon,"),
                        SessionFixtures.row(ref + "k", YEAR, "2024-10-10", host, partner, "HELD,,2024-10-11,,"))
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("rejected", equalTo(10))
                .body(
                        "problems.code",
                        contains(
                                "ORGANISATION_UNKNOWN",
                                "SCHOOL_YEAR_UNKNOWN",
                                "SESSION_PARTNERS_DIFFER",
                                "SESSION_DAY_OUT_OF_ORDER",
                                "SESSION_DAY_OUT_OF_ORDER",
                                "REQUIRED",
                                "SESSION_NOT_OF_STATUS",
                                "REQUIRED",
                                "REQUIRED",
                                "THEME_UNKNOWN",
                                "NOT_A_NUMBER"))
                .body("problems.row", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11))
                .body("problems.message", everyItemNotNull());
        Api.as(inner.viewer()).get("/session-reports").then().body("items", hasSize(0));
        Api.importCsv(People.department(), "session-reports", SessionFixtures.HEADING)
                .statusCode(403);
    }

    @Test
    void aChangedRowStatesItsRecordAnewFromItsOwnDays() {
        String row = SessionFixtures.row(
                ref, YEAR, "2024-10-10", inner.school(), outer.school(), "HELD,,2024-10-11,2024-10-12,");
        imported(row);
        String id =
                Api.as(inner.viewer()).get("/session-reports").then().extract().path("items[0].id");
        Api.importCsv(
                        People.administrator(),
                        "session-reports",
                        SessionFixtures.HEADING,
                        row.replace("2024-10-12", "2024-12-01"))
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("applied", equalTo(true));
        Api.as(inner.viewer())
                .get("/session-reports/{id}", id)
                .then()
                .body("status", equalTo("CONFIRMED"))
                .body("countedFrom", equalTo("2024-12-01"))
                .body("partners[0].confirmedOn", equalTo("2024-12-01"));
        figure("2024-10-20", "COUNTED").body("items", hasSize(0));
        figure("2024-10-20", "UNCONFIRMED").body("items", hasSize(1));
        figure("2024-12-01", "COUNTED").body("items", hasSize(1));
        Api.as(inner.viewer())
                .get("/session-reports/{id}/transitions", id)
                .then()
                .body("items.action", contains("import", "import"));
        SessionFixtures.step(outer.approver(), id, java.util.Map.of("action", "return", "comment", "Sai ngày"))
                .statusCode(200);
        Api.importCsv(
                        People.administrator(),
                        "session-reports",
                        SessionFixtures.HEADING,
                        row.replace("2024-10-12", "2024-12-01"))
                .body("unchanged", equalTo(1));
        Api.as(inner.viewer()).get("/session-reports/{id}", id).then().body("status", equalTo("RETURNED"));
    }

    private static org.hamcrest.Matcher<Iterable<? extends Object>> everyItemNotNull() {
        return org.hamcrest.Matchers.everyItem(notNullValue());
    }

    private void imported(String... rows) {
        List<String> lines = new ArrayList<>(List.of(SessionFixtures.HEADING));
        lines.addAll(List.of(rows));
        Api.importCsv(People.administrator(), "session-reports", lines.toArray(String[]::new))
                .statusCode(200)
                .body("problems", hasSize(0))
                .body("created", equalTo(rows.length))
                .body("applied", equalTo(true));
    }

    private ValidatableResponse figure(String asOf, String standing) {
        return Api.as(inner.viewer())
                .queryParam("asOf", asOf)
                .queryParam("standing", standing)
                .get("/session-reports")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse filtered(String parameter, String value) {
        return Api.as(inner.viewer())
                .queryParam(parameter, value)
                .get("/session-reports")
                .then()
                .statusCode(200);
    }
}
