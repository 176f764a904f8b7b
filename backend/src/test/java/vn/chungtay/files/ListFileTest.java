package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.contract.Problem;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** A list as a file: the same rows as the list, all of them, in a form that spreadsheets open without harm. */
@QuarkusTest
class ListFileTest {

    /** What the service is told is its public address, and tests are given no other. */
    private static final String PUBLIC = "http://localhost:8080";

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void schools() {
        near = OrganisationFixtures.inner("PRESCHOOL", "PRIMARY", "PRIMARY");
        far = OrganisationFixtures.outer("PRESCHOOL");
    }

    private static Response file(String token, String format, String path, Object... query) {
        var call = Api.as(token).accept(format).header("Accept-Language", "en");
        for (int i = 0; i < query.length; i += 2) {
            call.queryParam((String) query[i], query[i + 1]);
        }
        return call.get(path);
    }

    private static List<NamedCsvRecord> rows(Response csv) {
        csv.then().statusCode(200).contentType(Imports.CSV);
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<List<Row>> sheets(Response xlsx) throws Exception {
        xlsx.then().statusCode(200).contentType(Imports.XLSX);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
            return book.getSheets()
                    .map(sheet -> {
                        try {
                            return sheet.read();
                        } catch (java.io.IOException broken) {
                            throw new java.io.UncheckedIOException(broken);
                        }
                    })
                    .toList();
        }
    }

    private String recorded(String title) {
        return SessionFixtures.create(
                        near.editor(),
                        SessionFixtures.with(SessionFixtures.body(near.school(), far.school()), "title", title))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void allRowsOfTheFilterWhateverThePage() {
        Response csv = file(People.department(), Imports.CSV, "/schools", "unit", near.unit(), "pageSize", 1);
        assertThat(rows(csv))
                .extracting(row -> row.getField("Code"))
                .containsExactlyInAnyOrderElementsOf(near.schools());
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"schools-" + LocalDate.now(HanoiTime.ZONE) + ".csv\"");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().getValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(rows(file(People.department(), Imports.CSV, "/schools", "unit", near.unit(), "level", "PRIMARY")))
                .hasSize(2);
    }

    @Test
    void eachSeesTheirOwn() {
        String id = recorded("Chuyên đề");
        String other = OrganisationFixtures.inner("PRIMARY").viewer();
        assertThat(rows(file(near.viewer(), Imports.CSV, "/session-reports")))
                .extracting(row -> row.getField("Record id"))
                .containsExactly(id);
        assertThat(rows(file(far.viewer(), Imports.CSV, "/session-reports"))).hasSize(1);
        assertThat(rows(file(other, Imports.CSV, "/session-reports"))).isEmpty();
        Api.anyone()
                .accept(Imports.CSV)
                .get("/session-reports")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void theHeadingsAreInTheReadersLanguage() {
        recorded("Chuyên đề");
        String vietnamese = Api.as(near.viewer())
                .accept(Imports.CSV)
                .get("/session-reports")
                .asString();
        assertThat(vietnamese).contains("Đơn vị chủ trì – mã").contains("Đơn vị phối hợp – Đơn vị – mã");
        NamedCsvRecord row =
                rows(file(near.viewer(), Imports.CSV, "/session-reports")).getFirst();
        assertThat(row.getField("Host – code")).isEqualTo(near.school());
        assertThat(row.getField("Partner – Organisation – code")).isEqualTo(far.school());
        assertThat(row.getField("Date")).isEqualTo("2025-11-20");
        assertThat(row.getField("Teachers")).isEqualTo("15");
    }

    @Test
    void whatWouldBeAFormulaIsText() throws Exception {
        List<String> dangerous = List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(1)", "＝1");
        dangerous.forEach(this::recorded);
        assertThat(rows(file(near.viewer(), Imports.CSV, "/session-reports")))
                .extracting(row -> row.getField("Title"))
                .containsExactlyInAnyOrderElementsOf(
                        dangerous.stream().map(title -> "'" + title).toList());
        List<Row> cells =
                sheets(file(near.viewer(), Imports.XLSX, "/session-reports")).getFirst();
        int title = columns(cells.getFirst()).indexOf("Title");
        assertThat(cells.subList(1, cells.size()))
                .extracting(row -> row.getCellText(title))
                .allMatch(text -> text.startsWith("'"));
    }

    /** A spreadsheet of a country with decimal commas parts cells by semicolons, and so finds a beginning within a value. */
    @Test
    void whatWouldBecomeAFormulaBehindASemicolonIsText() throws Exception {
        recorded("Chuyên đề;=1+1;");
        recorded("Chuyên đề; \"@SUM(1)");
        recorded("Toán; Văn - Sử");
        assertThat(rows(file(near.viewer(), Imports.CSV, "/session-reports")))
                .extracting(row -> row.getField("Title"))
                .containsExactlyInAnyOrder("Chuyên đề;'=1+1;", "Chuyên đề; \"'@SUM(1)", "Toán; Văn - Sử");
    }

    @Test
    void aLineWithinAValueIsNoFormulaAndALineOfAListStaysAsItIs() {
        assertThat(SafeText.ofSeveral("Nội dung:\n=1+1\r\n@x\n-1\n- một\n+ hai"))
                .isEqualTo("Nội dung:\n'=1+1\r\n'@x\n'-1\n- một\n+ hai");
        assertThat(SafeText.ofSeveral("=1;=2")).isEqualTo("'=1;'=2");
    }

    private static List<String> columns(Row heading) {
        return heading.stream().map(cell -> cell.asString()).toList();
    }

    @Test
    void aWorkbookHasTypedCellsAndItsSource() throws Exception {
        recorded("Chuyên đề");
        List<List<Row>> sheets =
                sheets(file(near.viewer(), Imports.XLSX, "/session-reports", "kind", "THEMATIC_SESSION"));
        Row row = sheets.getFirst().get(1);
        List<String> heading = columns(sheets.getFirst().getFirst());
        assertThat(row.getCellAsDate(heading.indexOf("Date")))
                .hasValue(LocalDate.of(2025, 11, 20).atStartOfDay());
        assertThat(row.getCellAsNumber(heading.indexOf("Teachers")))
                .hasValueSatisfying(teachers -> assertThat(teachers).isEqualByComparingTo("15"));
        Map<String, String> source = sheets.get(1).stream()
                .collect(java.util.stream.Collectors.toMap(fact -> fact.getCellText(0), fact -> fact.getCellText(1)));
        assertThat(source.get("Address")).endsWith("/api/v1/session-reports?kind=THEMATIC_SESSION");
        assertThat(source)
                .containsEntry("Made by", "Người thử viewer")
                .containsEntry("Filter: kind", "THEMATIC_SESSION")
                .containsKey("Made at");
    }

    @Test
    void aWorkbookHasTheReadersWordsAndCsvTheCodes() throws Exception {
        recorded("Chuyên đề");
        Map<String, List<String>> words = Map.of(
                "en", List.of("Thematic session", "Planned", "Preschool"),
                "vi", List.of("Chuyên đề", "Dự kiến", "Mầm non"));
        for (Map.Entry<String, List<String>> expected : words.entrySet()) {
            Response workbook = Api.as(near.viewer())
                    .accept(Imports.XLSX)
                    .header("Accept-Language", expected.getKey())
                    .get("/session-reports");
            Row row = sheets(workbook).getFirst().get(1);
            assertThat(row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .containsAll(expected.getValue())
                    .doesNotContain("THEMATIC_SESSION", "PLANNED", "PRESCHOOL");
        }
        NamedCsvRecord codes =
                rows(file(near.viewer(), Imports.CSV, "/session-reports")).getFirst();
        assertThat(codes.getFields()).contains("THEMATIC_SESSION", "PLANNED", "PRESCHOOL");
    }

    @Test
    void truthsAreWordsAndWhatSharesACellIsReadable() {
        CellWords english = CellWords.in(ListFormat.XLSX, Language.EN);
        CellWords programs = CellWords.in(ListFormat.CSV, Language.EN);
        LocalDate day = LocalDate.of(2025, 11, 20);
        Instant late = Instant.parse("2025-11-20T17:30:00Z");
        assertThat(List.of(english.alone(true), english.alone(false))).isEqualTo(List.of("Yes", "No"));
        assertThat(List.of(english.alone(day), english.alone(15))).isEqualTo(List.of(day, 15));
        assertThat(List.of(english.among(day), english.among(late)))
                .isEqualTo(List.of("20/11/2025", "21/11/2025 00:30"));
        assertThat(List.of(programs.among(programs.alone(true)), programs.among(day), programs.among(late)))
                .isEqualTo(List.of("true", "2025-11-20", "2025-11-20T17:30:00Z"));
    }

    @Test
    void theAnswerNamesTheAddressThatGivesItsRowsAgain() {
        recorded("Chuyên đề");
        for (String format : List.of(Imports.CSV, Imports.XLSX)) {
            Response taken =
                    file(near.viewer(), format, "/session-reports", "q", "chuyên đề", "kind", "THEMATIC_SESSION");
            assertThat(taken.header("Link"))
                    .matches("<" + PUBLIC
                            + "/api/v1/session-reports\\?[!-~]*kind=THEMATIC_SESSION[!-~]*>; rel=\"self\"");
        }
        assertThat(Api.as(near.viewer())
                        .accept(Imports.CSV)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .get("/themes")
                        .header("Link"))
                .as("no caller says where it was taken from")
                .isEqualTo("<" + PUBLIC + "/api/v1/themes>; rel=\"self\"");
        Response csv = file(near.viewer(), Imports.CSV, "/session-reports", "kind", "THEMATIC_SESSION");
        String address = csv.header("Link").replaceFirst("^<[^/]*//[^/]*" + Api.V1 + "(.*)>; rel=\"self\"$", "$1");
        assertThat(rows(csv)).hasSize(1);
        assertThat(file(near.viewer(), Imports.CSV, address).asString()).isEqualTo(csv.asString());
        String many = "PRESCHOOL,".repeat(1_000) + "PRESCHOOL";
        Response tooLong = file(near.viewer(), Imports.CSV, "/session-reports", "level", many);
        tooLong.then().statusCode(200);
        assertThat(tooLong.header("Link")).isNull();
        assertThat(Api.as(near.viewer()).get("/session-reports").header("Link")).isNull();
    }

    @Test
    void aListIsCountedOnlyWhenAsked() {
        Api.as(People.department())
                .queryParam("unit", near.unit())
                .queryParam("pageSize", 1)
                .queryParam("count", "capped")
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("count.value", equalTo(3))
                .body("count.more", equalTo(false));
        Api.as(People.department()).get("/schools").then().body("count", nullValue());
        Api.as(People.department())
                .queryParam("count", "exact")
                .get("/schools")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("count"));
        Api.as(People.department())
                .queryParam("count", "capped")
                .queryParam("pageSize", 2)
                .get("/endless")
                .then()
                .body("count.value", equalTo(1000))
                .body("count.more", equalTo(true));
        Api.as(People.department())
                .queryParam("count", "capped")
                .get("/themes")
                .then()
                .body("count.value", greaterThanOrEqualTo(11));
        Api.as(People.department())
                .queryParam("count", "capped")
                .get("/organisations/HN")
                .then()
                .statusCode(400);
    }

    @Test
    void aFormatThatIsNotThereIsRefusedAsAProblem() {
        for (String path : List.of("/session-reports", "/organisations/HN", "/me")) {
            for (String format : List.of("text/html", "application/xml", "text/csv;q=0")) {
                file(People.department(), format, path)
                        .then()
                        .statusCode(406)
                        .contentType(Problem.MEDIA_TYPE)
                        .body("code", equalTo("HTTP_406"));
            }
        }
        for (String path : List.of("/organisations/HN", "/me")) {
            file(People.department(), Imports.CSV, path).then().statusCode(406).contentType(Problem.MEDIA_TYPE);
        }
        file(People.department(), "text/csv;q=0.5, application/json", "/themes")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void anErrorOfAFileIsAProblem() {
        file(People.department(), Imports.XLSX, "/session-reports", "kind", "NONE")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
        file(People.department(), Imports.XLSX, "/session-reports", "sort", "none")
                .then()
                .statusCode(400);
    }

    /** A gigabyte of text through a service that has less: what is not streamed does not arrive. */
    @Test
    void aListLongerThanTheMemory() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Api.V1 + "/endless"))
                .header("Authorization", "Bearer " + People.department())
                .header("Accept", Imports.CSV)
                .build();
        try (HttpClient client = client()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(size(answer.body())).isGreaterThan((long) EndlessResource.ROWS * EndlessResource.WIDTH);
        }
    }

    @Test
    void aLongWorkbook() throws Exception {
        List<Row> rows = sheets(file(People.department(), Imports.XLSX, "/endless", "rows", 3_001))
                .getFirst();
        assertThat(rows).hasSize(3_002);
        assertThat(rows.getLast().getCellAsNumber(0))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("3001"));
    }

    @Test
    void aFileThatBreaksOffDoesNotLookWhole() throws Exception {
        for (String format : List.of(Imports.CSV, Imports.XLSX)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + RestAssured.port + Api.V1 + "/endless?rows=2000&failAt=2000"))
                    .header("Authorization", "Bearer " + People.department())
                    .header("Accept", format)
                    .build();
            // Many times: that the answer is not ended well while its connection is being closed is a matter of
            // moments.
            for (int i = 0; i < 20; i++) {
                try (HttpClient client = client()) {
                    assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                            .as(format)
                            .isInstanceOf(IOException.class);
                }
            }
            file(People.department(), format, "/endless", "failAt", 1)
                    .then()
                    .statusCode(500)
                    .contentType(Problem.MEDIA_TYPE);
        }
    }

    @Test
    void slowReadersLeaveTheOthersTheirDatabase() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Api.V1 + "/endless"))
                .header("Authorization", "Bearer " + People.department())
                .header("Accept", Imports.CSV)
                .build();
        List<InputStream> slow = new ArrayList<>();
        HttpClient client = client();
        try {
            for (int i = 0; i < ListAnswers.AT_ONCE; i++) {
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                slow.add(answer.body());
            }
            file(People.department(), Imports.CSV, "/themes")
                    .then()
                    .statusCode(503)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("code", equalTo("FILES_BUSY"));
            Api.as(People.department()).get("/themes").then().statusCode(200);
        } finally {
            for (InputStream one : slow) {
                one.close();
            }
            client.shutdownNow();
        }
        Awaitility.await()
                .until(() -> file(People.department(), Imports.CSV, "/themes").statusCode() == 200);
    }

    /** Each reader on a connection of their own, as browsers and programs have it. */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static long size(InputStream body) throws java.io.IOException {
        byte[] part = new byte[1 << 16];
        long size = 0;
        for (int read = body.read(part); read != -1; read = body.read(part)) {
            size += read;
        }
        return size;
    }
}
