package vn.chungtay.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** What a file may do to records, and who may send one. */
@QuarkusTest
class SessionFileTest {

    private static final String HEADING =
            "ref,schoolYear,date,organisingLevel,educationLevels,kind,mode,themes,title,hostCode,partnerCodes,umbrella,minutes,"
                    + "managers,teachers,staff,pupils,status,cancelReason,hostConfirmedOn,partnerConfirmedOn,returnedOn";

    private Subtree inner;
    private Subtree outer;

    @BeforeEach
    void twoUnits() {
        inner = OrganisationFixtures.inner("PRESCHOOL");
        outer = OrganisationFixtures.outer("PRESCHOOL");
    }

    @Test
    void aRecordThatPeopleHaveTouchedIsTheirs() {
        String ref = OrganisationFixtures.code();
        Api.importCsv(People.administrator(), "session-reports", HEADING, row(ref, "Chuyên đề một"))
                .statusCode(200)
                .body("created", equalTo(1));
        Map<String, Object> record = Api.as(People.approver(outer.school()))
                .get("/session-reports?school={school}", outer.school())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
        Api.json(People.approver(outer.school()), record.get("etag").toString(), Map.of("action", "confirm"))
                .post("/session-reports/{id}/transitions", record.get("id"))
                .then()
                .statusCode(200);

        Api.importCsv(People.administrator(), "session-reports", HEADING, row(ref, "Chuyên đề hai"))
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].row", equalTo(2))
                .body("problems[0].code", equalTo("RECORD_MOVED_ON"));
        Api.as(People.department())
                .get("/session-reports/{id}", record.get("id"))
                .then()
                .body("status", equalTo("CONFIRMED"))
                .body("title", equalTo("Chuyên đề một"));
        Api.importCsv(People.administrator(), "session-reports", HEADING, row(ref, "Chuyên đề một"))
                .body("unchanged", equalTo(1));
    }

    @Test
    void theSameFileTwiceAtOnceMakesItsRecordsOnce() throws Exception {
        String[] file = new String[31];
        file[0] = HEADING;
        for (int i = 1; i < file.length; i++) {
            file[i] = row(OrganisationFixtures.code(), "Chuyên đề " + i);
        }
        Callable<Integer> send = () -> Api.importCsv(People.administrator(), "session-reports", file)
                .statusCode(200)
                .extract()
                .path("created");
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            int created = 0;
            for (var one : clerks.invokeAll(List.of(send, send))) {
                created += one.get();
            }
            assertThat(created).isEqualTo(30);
        }
    }

    @Test
    void anAdministratorOfOneUnitSendsNoFiles() {
        String local = Tokens.of("local.admin")
                .named("Quản trị một đơn vị")
                .roles("administrator")
                .groups(inner.unit())
                .sign();
        for (String collection :
                List.of("organisations", "schools", "pairings", "session-reports", "pilot-selections")) {
            Api.importCsv(local, collection, HEADING, row(OrganisationFixtures.code(), "Chuyên đề"))
                    .statusCode(403)
                    .body("code", equalTo("ADMINISTRATOR_NEEDED"));
        }
    }

    @Test
    void aUnitDoesNotBecomeASchoolByFile() {
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode,validFrom",
                        inner.unit() + ",Trường lạ,PRESCHOOL,PUBLIC,HN,2024-01-01")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].code", equalTo("UNIT_AMONG_SCHOOLS"));
    }

    @Test
    void whatTheDatabaseCannotStoreIsTheCallersMistake() {
        Api.as(People.department())
                .queryParam("q", "a\u0000b")
                .get("/session-reports")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALUE_NOT_STORABLE"));
    }

    private String row(String ref, String title) {
        return String.join(
                ",",
                ref,
                "2024-2025",
                "2024-10-02",
                "SCHOOL",
                "PRESCHOOL",
                "THEMATIC_SESSION",
                "IN_PERSON",
                "ICT",
                title,
                inner.school(),
                outer.school(),
                "",
                "90",
                "2",
                "20",
                "1",
                "0",
                "HELD",
                "",
                "2024-10-03",
                "",
                "");
    }
}
