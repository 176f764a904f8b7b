package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** A request with an Idempotency-Key has its effect once and is answered alike, byte for byte. */
@QuarkusTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void schools() {
        near = OrganisationFixtures.inner("PRESCHOOL");
        far = OrganisationFixtures.outer("PRESCHOOL");
    }

    private RequestSpecification create(String key, String title) {
        return Api.json(near.editor(), body(title)).header(KEY, key);
    }

    private Map<String, Object> body(String title) {
        return SessionFixtures.with(SessionFixtures.body(near.school(), far.school()), "title", title);
    }

    private static long recorded(String title) throws SQLException {
        return count("select count(*) from session_report where title = '" + title + "'");
    }

    private static long count(String statement) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement query = owner.createStatement();
                var rows = query.executeQuery(statement)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRepeatedCreateIsAnsweredAlikeAndMakesNothing() throws SQLException {
        String key = fresh();
        Response first = create(key, key).post("/session-reports");
        Response again = create('"' + key + '"', key).post("/session-reports");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isNotEmpty().isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(recorded(key)).isEqualTo(1);
    }

    @Test
    void aRepeatedTransitionIsAnsweredAlikeThoughTheRecordHasMovedOn() {
        String id = SessionFixtures.create(near.editor(), body("Chuyên đề"))
                .statusCode(201)
                .extract()
                .path("id");
        String key = fresh();
        Response first = Api.json(near.editor(), "0", Map.of("action", "report"))
                .header(KEY, key)
                .post("/session-reports/{id}/transitions", id);
        Response again = Api.json(near.editor(), "0", Map.of("action", "report"))
                .header(KEY, key)
                .post("/session-reports/{id}/transitions", id);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Api.json(near.editor(), "0", Map.of("action", "report"))
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(412);
    }

    @Test
    void aRepeatedImportIsAnsweredAlike() {
        String key = fresh();
        String file = "code,kind,name,parentCode\n" + OrganisationFixtures.code() + ",COMMUNE,Phường thử,HN\n";
        for (int i = 0; i < 2; i++) {
            Api.as(People.administrator())
                    .contentType("text/csv")
                    .header(KEY, key)
                    .body(file)
                    .post("/organisations/imports")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        String key = fresh();
        create(key, key).post("/session-reports").then().statusCode(201);
        create(key, key + " khác")
                .post("/session-reports")
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.json(near.editor(), "0", body(key))
                .header(KEY, key)
                .post("/session-reports/{id}/transitions", fresh())
                .then()
                .statusCode(400);
        create(key, key)
                .queryParam("validateOnly", false)
                .post("/session-reports")
                .then()
                .statusCode(422);
    }

    @Test
    void eachCallerHasTheirOwnKeys() throws SQLException {
        String key = fresh();
        create(key, key).post("/session-reports").then().statusCode(201);
        Api.json(near.approver(), body(key))
                .header(KEY, key)
                .post("/session-reports")
                .then()
                .statusCode(201);
        assertThat(recorded(key)).isEqualTo(2);
    }

    @Test
    void whatWasRefusedAndWhatWasOnlyTriedIsNotKept() throws SQLException {
        String key = fresh();
        Api.json(near.editor(), SessionFixtures.with(body(key), "title", ""))
                .header(KEY, key)
                .post("/session-reports")
                .then()
                .statusCode(400);
        create(key, key)
                .queryParam("validateOnly", true)
                .post("/session-reports")
                .then()
                .statusCode(200);
        assertThat(count("select count(*) from idempotency_key where key = '" + key + "'"))
                .isZero();
        create(key, key).post("/session-reports").then().statusCode(201);
        assertThat(recorded(key)).isEqualTo(1);
    }

    @Test
    void aMalformedKeyIsRefused() {
        for (String key : List.of("", "a b", "x".repeat(201))) {
            create(key, "Không ghi")
                    .post("/session-reports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(KEY));
        }
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsTold() throws Exception {
        String key = fresh();
        try (ExecutorService clients = Executors.newSingleThreadExecutor();
                Connection owner = DatabaseResource.asOwner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table session_report in exclusive mode");
            Future<Response> first = clients.submit(() -> create(key, key).post("/session-reports"));
            Awaitility.await()
                    .until(() -> count(
                                    "select count(*) from pg_locks where not granted and relation = 'session_report'::regclass")
                            > 0);
            create(key, key)
                    .post("/session-reports")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("IDEMPOTENCY_KEY_RUNNING"));
            owner.rollback();
            Response told = first.get();
            assertThat(told.statusCode()).isEqualTo(201);
            assertThat(create(key, key).post("/session-reports").asByteArray()).isEqualTo(told.asByteArray());
        }
        assertThat(recorded(key)).isEqualTo(1);
    }

    @Test
    void afterADayTheKeyIsNew() throws SQLException {
        String key = fresh();
        String other = fresh();
        create(key, key).post("/session-reports").then().statusCode(201);
        create(other, other).post("/session-reports").then().statusCode(201);
        try (Connection owner = DatabaseResource.asOwner();
                Statement update = owner.createStatement()) {
            update.execute("update idempotency_key set at = at - interval '25 hours' where key in ('" + key + "', '"
                    + other + "')");
        }
        create(key, key).post("/session-reports").then().statusCode(201);
        assertThat(recorded(key)).isEqualTo(2);
        assertThat(count("select count(*) from idempotency_key where key = '" + other + "'"))
                .as("swept on the way")
                .isZero();
    }

    @Test
    void theSameClientMadeIdAtTheSameMomentGivesTheRecordTwice() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            Map<String, Object> body = SessionFixtures.with(body("Cùng lúc"), "id", id);
            try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
                List<Future<Response>> answers = clients.invokeAll(List.of(
                        () -> Api.json(near.editor(), body).post("/session-reports"),
                        () -> Api.json(near.editor(), body).post("/session-reports")));
                for (Future<Response> answer : answers) {
                    answer.get().then().statusCode(201).body("id", equalTo(id.toString()));
                }
            }
        }
    }
}
