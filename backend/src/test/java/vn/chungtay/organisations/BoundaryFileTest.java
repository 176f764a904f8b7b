package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** The city's own boundaries: what is taken, what is refused and why, who may, and that nothing goes on but areas and codes. */
@QuarkusTest
class BoundaryFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SQUARE = "[[105.7,20.9],[105.9,20.9],[105.9,21.1],[105.7,21.1],[105.7,20.9]]";
    private static final AtomicInteger DAYS = new AtomicInteger();

    private Subtree place;
    private LocalDate day;

    @BeforeEach
    void aUnitAndADay() {
        place = OrganisationFixtures.inner("PRIMARY");
        day = LocalDate.of(1990, 1, 1).plusDays(DAYS.getAndIncrement());
    }

    @Test
    void itIsKeptFromADayOnAndServedAnew() throws IOException {
        String file = Api.field(
                "id",
                201,
                add(
                                People.administrator(),
                                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"
                                        + "\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"code\":\""
                                        + place.unit()
                                        + "\",\"secret\":\"<script>\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                                        + SQUARE.replace("105.7,20.9]", "105.70000049,20.9,12]") + "]}}]}")
                        .header("Location", containsString("/api/v1/boundary-files/"))
                        .body("areas", equalTo(1))
                        .body("positions", equalTo(5))
                        .body("validFrom", equalTo(day.toString())));
        Api.as(place.viewer())
                .get("/boundary-files?asOf=" + day)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(file))
                .body("items[0].allowedActions[0].allowed", equalTo(false));
        Api.as(place.viewer())
                .get("/boundary-files?asOf=" + day.minusDays(1))
                .then()
                .body("items.id", not(hasItem(file)));
        ValidatableResponse areas = Api.as(place.viewer())
                .accept("application/geo+json")
                .get("/boundary-files/{id}/areas", file)
                .then()
                .statusCode(200)
                .contentType("application/geo+json");
        String content = areas.extract().asString();
        assertThat(content).doesNotContain("secret", "script", "crs");
        JsonNode feature = JSON.readTree(content).at("/features/0");
        assertThat(feature.at("/properties/code").asText()).isEqualTo(place.unit());
        assertThat(feature.at("/properties/name").asText()).endsWith(place.unit());
        assertThat(feature.at("/geometry/coordinates/0/0/0").toString()).isEqualTo("[105.7,20.9]");
        String tag = areas.extract().header("ETag");
        Api.as(place.viewer())
                .accept("application/geo+json")
                .header("If-None-Match", tag)
                .get("/boundary-files/{id}/areas", file)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void twoOfADayAreOneTooManyUntilTheFirstIsRemoved() {
        String file = Api.field("id", 201, add(People.administrator(), collection(feature(place.unit(), SQUARE))));
        add(People.administrator(), collection(feature(place.unit(), SQUARE)))
                .statusCode(409)
                .body("code", equalTo("BOUNDARY_FILE_ONE_A_DAY"));
        Api.as(People.administrator())
                .delete("/boundary-files/{id}", file)
                .then()
                .statusCode(428);
        remove(People.administrator(), file, "5").statusCode(412);
        remove(People.department(), file, "0").statusCode(403);
        remove(People.administrator(), file, "0").statusCode(200).body("id", equalTo(file));
        Api.as(place.viewer()).get("/boundary-files/{id}", file).then().statusCode(404);
        add(People.administrator(), collection(feature(place.unit(), SQUARE))).statusCode(201);
    }

    @Test
    void onlyAnAdministratorOfTheDepartmentKeepsThem() {
        String file = collection(feature(place.unit(), SQUARE));
        for (String other : new String[] {
            People.department(),
            place.approver(),
            Tokens.of("quan.tri.xa")
                    .named("Quản trị xã")
                    .roles("administrator")
                    .groups(place.unit())
                    .sign(),
            People.auditor()
        }) {
            add(other, file).statusCode(403);
        }
    }

    @Test
    void aDryRunKeepsNothing() {
        Api.as(People.administrator())
                .contentType("application/geo+json")
                .body(collection(feature(place.unit(), SQUARE)).getBytes(StandardCharsets.UTF_8))
                .post("/boundary-files?validateOnly=true&validFrom=" + day)
                .then()
                .statusCode(200)
                .body("areas", equalTo(1));
        Api.as(place.viewer())
                .get("/boundary-files?asOf=" + day)
                .then()
                .body("items.validFrom", not(hasItem(day.toString())));
    }

    @Test
    void theTrailNamesItByItsDigest() throws SQLException {
        String file = Api.field("id", 201, add(People.administrator(), collection(feature(place.unit(), SQUARE))));
        try (Connection connection = DatabaseResource.asOwner();
                ResultSet event = connection
                        .createStatement()
                        .executeQuery("select action, after from audit_event where record_id = '" + file + "'")) {
            assertThat(event.next()).isTrue();
            assertThat(event.getString("action")).isEqualTo("CREATE");
            assertThat(event.getString("after")).contains("digest").doesNotContain("content");
        }
    }

    @Test
    void aSchoolHasNoAreaAndACodeIsOfItsDay() {
        add(People.administrator(), collection(feature(place.school(), SQUARE)))
                .statusCode(400)
                .body("errors[0].code", equalTo("BOUNDARY_CODE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/features/0/properties/code"))
                .body("errors[0].message", containsString(place.school()));
    }

    static Stream<Arguments> hostileFiles() {
        String deep = "[".repeat(3_000) + "]".repeat(3_000);
        String many = IntStream.range(0, BoundaryFileReader.MOST_AREAS + 1)
                .mapToObj(nth -> feature("X" + nth, SQUARE))
                .collect(Collectors.joining(","));
        String metres = SQUARE.replace("105.", "58710.").replace("20.9", "2324000.5");
        return Stream.of(
                Arguments.of("nothing", "", "BOUNDARY_FILE_NO_COLLECTION"),
                Arguments.of("no JSON", "<svg/>", "BOUNDARY_FILE_NO_JSON"),
                Arguments.of("cut", collection(feature("A", SQUARE)).substring(0, 80), "BOUNDARY_FILE_NO_JSON"),
                Arguments.of("a list", "[1,2]", "BOUNDARY_FILE_NO_COLLECTION"),
                Arguments.of("a bare feature", feature("A", SQUARE), "BOUNDARY_FILE_NO_COLLECTION"),
                Arguments.of("two documents", collection("") + collection(""), "BOUNDARY_FILE_NO_COLLECTION"),
                Arguments.of(
                        "a member twice", "{\"type\":\"FeatureCollection\",\"type\":\"x\"}", "BOUNDARY_FILE_NO_JSON"),
                Arguments.of("no areas", collection(""), "BOUNDARY_FILE_EMPTY"),
                Arguments.of(
                        "too deep",
                        collection("{\"type\":\"Feature\",\"geometry\":" + deep + "}"),
                        "BOUNDARY_FILE_NO_JSON"),
                Arguments.of("too many areas", collection(many), "BOUNDARY_FILE_TOO_MANY"),
                Arguments.of(
                        "another system",
                        collection(feature("A", SQUARE))
                                .replace(
                                        "\"features\"",
                                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3405\"}},\"features\""),
                        "BOUNDARY_FILE_SYSTEM"),
                Arguments.of("no feature", collection("{\"type\":\"Thing\"}"), "BOUNDARY_NO_FEATURE"),
                Arguments.of("no code", collection(feature("", SQUARE)), "BOUNDARY_CODE_MISSING"),
                Arguments.of(
                        "a number for a code",
                        collection(feature("A", SQUARE).replace("\"A\"", "7")),
                        "BOUNDARY_CODE_MISSING"),
                Arguments.of(
                        "a code twice",
                        collection(feature("A", SQUARE) + ',' + feature("A", SQUARE)),
                        "BOUNDARY_CODE_TWICE"),
                Arguments.of(
                        "points", collection(feature("A", SQUARE).replace("Polygon", "Point")), "BOUNDARY_NO_POLYGON"),
                Arguments.of(
                        "no geometry",
                        collection("{\"type\":\"Feature\",\"properties\":{\"code\":\"A\"},\"geometry\":null}"),
                        "BOUNDARY_NO_POLYGON"),
                Arguments.of(
                        "a ring of three",
                        collection(feature("A", "[[105.7,20.9],[105.9,20.9],[105.7,20.9]]")),
                        "BOUNDARY_RING"),
                Arguments.of(
                        "an open ring",
                        collection(feature("A", "[[105.7,20.9],[105.9,20.9],[105.9,21.1],[105.7,21.1]]")),
                        "BOUNDARY_RING_OPEN"),
                Arguments.of(
                        "a flat ring",
                        collection(feature("A", "[[105.7,20.9],[105.9,20.9],[105.8,20.9],[105.7,20.9]]")),
                        "BOUNDARY_RING_FLAT"),
                Arguments.of("metres", collection(feature("A", metres)), "BOUNDARY_DEGREES"),
                Arguments.of(
                        "north before east",
                        collection(feature("A", "[[20.9,105.7],[20.9,105.9],[21.1,105.9],[20.9,105.7]]")),
                        "BOUNDARY_DEGREES"),
                Arguments.of(
                        "no finite number",
                        collection(feature("A", SQUARE.replace("21.1", "1e999"))),
                        "BOUNDARY_DEGREES"),
                Arguments.of(
                        "words for numbers",
                        collection(feature("A", SQUARE.replace("21.1", "\"21.1\""))),
                        "BOUNDARY_POSITION"),
                Arguments.of(
                        "numbers without brackets",
                        collection(feature("A", "[105.7,20.9,105.9,20.9,105.7]")),
                        "BOUNDARY_POSITION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostileFiles(String name, String file, String code) {
        ValidatableResponse answer = add(People.administrator(), file).statusCode(400);
        JsonNode problem = Api.read(400, answer);
        String said = problem.path("code").asText().equals("INVALID")
                ? problem.at("/errors/0/code").asText()
                : problem.path("code").asText();
        assertThat(said).as("%s", problem).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test
    void bytesThatAreNoTextAndTooManyOfThemAreRefused() {
        byte[] broken = collection(feature("A", SQUARE)).replace("A", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        send(People.administrator(), broken).statusCode(400).body("code", equalTo("BOUNDARY_FILE_NO_JSON"));
        byte[] large = new byte[(BoundaryFileReader.MEGABYTES << 20) + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        send(People.administrator(), large).statusCode(400).body("code", equalTo("BOUNDARY_FILE_TOO_LARGE"));
        Api.json(People.administrator(), "{}")
                .post("/boundary-files?validFrom=" + day)
                .then()
                .statusCode(415);
        Api.as(People.administrator())
                .contentType("application/geo+json")
                .body(collection(feature(place.unit(), SQUARE)).getBytes(StandardCharsets.UTF_8))
                .post("/boundary-files")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("validFrom"));
    }

    private ValidatableResponse add(String token, String file) {
        return send(token, file.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse send(String token, byte[] file) {
        return Api.as(token)
                .contentType("application/geo+json")
                .body(file)
                .post("/boundary-files?validFrom=" + day)
                .then();
    }

    private static ValidatableResponse remove(String token, String file, String etag) {
        return Api.as(token)
                .header("If-Match", '"' + etag + '"')
                .delete("/boundary-files/{id}", file)
                .then();
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String code, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }
}
