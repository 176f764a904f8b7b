package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.chungtay.files.Imports;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** What is too much is refused as a problem, whether or not the caller says beforehand how much it is. */
@QuarkusTest
class LimitsTest {

    private static final long TOO_MUCH_FILE = 200L << 20;

    private static HttpResponse<String> post(String caller, String path, String mediaType, BodyPublisher body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.V1 + path))
                .header("Authorization", "Bearer " + caller)
                .header("Content-Type", mediaType)
                .timeout(Duration.ofSeconds(60))
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** So many bytes of a file that never ends a row. */
    private static InputStream rows(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] part, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(left, length);
                java.util.Arrays.fill(part, offset, offset + now, (byte) 'x');
                left -= now;
                return now;
            }
        };
    }

    private static void refused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"code\":\"HTTP_413\"").contains("\"traceId\"");
    }

    @Test
    void aFileOf200Megabytes() throws Exception {
        BodyPublisher rows = BodyPublishers.ofInputStream(() -> rows(TOO_MUCH_FILE));
        refused(post(
                People.administrator(),
                "/organisations/imports",
                "text/csv",
                BodyPublishers.fromPublisher(rows, TOO_MUCH_FILE)));
        refused(post(People.administrator(), "/organisations/imports", "text/csv", rows));
    }

    @Test
    void moreThanAMegabyteOfJson() throws Exception {
        String body = "{\"title\": \"" + "x".repeat(RequestBody.MOST_JSON) + "\"}";
        refused(post(People.department(), "/pairings", "application/json", BodyPublishers.ofString(body)));
        refused(post(
                People.department(),
                "/pairings",
                "application/json",
                BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }

    @Test
    void moreRowsThanAPageHas() {
        for (int size : new int[] {0, 201, -1}) {
            Api.as(People.department())
                    .queryParam("pageSize", size)
                    .get("/organisations")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("pageSize"));
        }
    }

    @Test
    void importsThatWaitForTheirTurnLeaveTheOthersTheirDatabase() throws Exception {
        OrganisationFixtures.inner();
        String file = "code,kind,name,parentCode\n" + OrganisationFixtures.code() + ",COMMUNE,Xã Thử,HN\n";
        Callable<HttpResponse<String>> one =
                () -> post(People.administrator(), "/organisations/imports", "text/csv", BodyPublishers.ofString(file));
        List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(Imports.AT_ONCE);
                Connection first = DatabaseResource.asService()) {
            first.setAutoCommit(false);
            one(first, "select pg_advisory_xact_lock(hashtext('import organisations')) is null");
            for (int i = 0; i < Imports.AT_ONCE; i++) {
                waiting.add(people.submit(one));
            }
            Awaitility.await()
                    .until(() -> one(
                            first,
                            "select count(*) = " + Imports.AT_ONCE
                                    + " from pg_locks where locktype = 'advisory' and not granted"));
            HttpResponse<String> refused = one.call();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"IMPORTS_BUSY\"");
            Api.as(People.department()).get("/organisations").then().statusCode(200);
            first.rollback();
            for (Future<HttpResponse<String>> each : waiting) {
                assertThat(each.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(one.call().statusCode()).isEqualTo(200);
    }

    private static boolean one(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
