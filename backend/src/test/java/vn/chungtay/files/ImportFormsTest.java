package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** The forms a file may have, and what becomes of its sound rows when others are not. */
@QuarkusTest
class ImportFormsTest {

    private static final List<String> COLLECTIONS =
            List.of("organisations", "schools", "pairings", "session-reports", "contributions", "pilot-selections");

    private static ValidatableResponse send(String collection, String mediaType, byte[] file, Object... query) {
        var call = Api.as(People.administrator()).contentType(mediaType).header("Accept-Language", "en");
        for (int i = 0; i < query.length; i += 2) {
            call.queryParam((String) query[i], query[i + 1]);
        }
        return call.body(file).post("/" + collection + "/imports").then();
    }

    /** Of very many problems the first are listed, and how many there are is said. */
    @Test
    void countsEveryProblemAndListsTheFirstThousand() {
        StringBuilder rows = new StringBuilder("code,kind,name,parentCode\n");
        for (int i = 0; i < 1_250; i++) {
            rows.append("X").append(i).append(",COMMUNE,Xã,KHONG-CO\n");
        }
        csv("organisations", rows.toString())
                .statusCode(200)
                .body("rejected", equalTo(1_250))
                .body("problemCount", equalTo(1_250))
                .body("problems.size()", equalTo(1_000))
                .body("problems[999].row", equalTo(1_001));
        csv("organisations", "code,kind,name,parentCode\nX,COMMUNE,Xã,KHONG-CO\n")
                .body("problemCount", equalTo(1));
    }

    private static ValidatableResponse csv(String collection, String text, Object... query) {
        return send(collection, "text/csv", text.getBytes(StandardCharsets.UTF_8), query);
    }

    private static Response template(String collection, String format, String language) {
        Response template = Api.as(People.administrator())
                .accept(format)
                .header("Accept-Language", language)
                .get("/{collection}/imports/template", collection);
        template.then().statusCode(200).contentType(format);
        assertThat(template.header("Content-Type").endsWith(";charset=UTF-8")).isEqualTo(format.equals(Imports.CSV));
        return template;
    }

    private static List<String> headings(String collection, String language) {
        String text = new String(template(collection, Imports.CSV, language).asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return Arrays.asList(text.substring(1).strip().split(","));
    }

    @Test
    void headingsInEitherLanguageSeparatorsAndMarks() {
        OrganisationFixtures.inner();
        String code = OrganisationFixtures.code();
        csv("organisations", "code,kind,name,parentCode\n" + code + ",COMMUNE,Xã Thử,HN\n")
                .body("created", equalTo(1));
        for (String again : List.of(
                "Mã,Loại,Tên,Mã cấp trên\n" + code + ",COMMUNE,Xã Thử,HN\n",
                "\uFEFFcode;kind;name;parentCode\r\n" + code + ";COMMUNE;\"Xã Thử\";HN\r\n",
                "\uFEFFMA CAP TREN;ten;Loai;MÃ\n\n;;;\nHN;Xã Thử;COMMUNE;" + code + "\n",
                "code,kind,name,parentCode,,\n" + code + ",COMMUNE,Xã Thử,HN,,\n")) {
            csv("organisations", again)
                    .statusCode(200)
                    .body("unchanged", equalTo(1))
                    .body("created", equalTo(0));
        }
        send(
                        "organisations",
                        Imports.XLSX,
                        Workbooks.of(List.of(
                                List.of("Mã", "Loại", "Tên", "Mã cấp trên"), List.of(code, "COMMUNE", "Xã Thử", "HN"))))
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void choicesByTheirWordsInEitherLanguage() {
        Subtree unit = OrganisationFixtures.inner();
        String code = OrganisationFixtures.code();
        List<Object> heading = List.of("code", "name", "levels", "ownership", "parentCode");
        for (List<Object> words : List.of(
                List.<Object>of("Mầm non; TIỂU HỌC", "Ngoài công lập"),
                List.<Object>of("preschool; Primary", "private"),
                List.<Object>of("PRESCHOOL; Tieu hoc", "PRIVATE"))) {
            List<Object> row = List.of(code, "Trường Thử", words.get(0), words.get(1), unit.unit());
            send("schools", Imports.XLSX, Workbooks.of(List.of(heading, row)))
                    .statusCode(200)
                    .body("problems", equalTo(List.of()));
            Api.as(People.department())
                    .get("/organisations/{code}", code)
                    .then()
                    .body("levels", contains("PRESCHOOL", "PRIMARY"))
                    .body("ownership", equalTo("PRIVATE"));
        }
        csv("schools", "code,name,levels,ownership,parentCode\n" + code + ",Trường Thử,PRIMARY,nửa công," + unit.unit())
                .body("rejected", equalTo(1))
                .body("problems[0].code", equalTo("VALUE_UNKNOWN"))
                .body(
                        "problems[0].message",
                        equalTo("There is no value “nửa công”; known are: PUBLIC (Public), PRIVATE (Private)."));
    }

    /** What an export writes into a column, an import takes from the same one. */
    @Test
    void aColumnOfAnExportComesBack() throws Exception {
        Subtree unit = OrganisationFixtures.inner("PRIMARY");
        for (String language : List.of("vi", "en")) {
            byte[] taken = Api.as(People.department())
                    .accept(Imports.XLSX)
                    .header("Accept-Language", language)
                    .queryParam("unit", unit.unit())
                    .get("/schools")
                    .asByteArray();
            Map<String, Object> school = new HashMap<>();
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(taken))) {
                List<Row> rows = book.getFirstSheet().read();
                rows.getFirst()
                        .forEach(cell -> school.put(cell.getText(), rows.get(1).getCellText(cell.getColumnIndex())));
            }
            boolean vietnamese = language.equals("vi");
            Object levels = school.get(vietnamese ? "Các cấp học" : "Education levels");
            Object ownership = school.get(vietnamese ? "Loại hình" : "Ownership");
            assertThat(List.of(levels, ownership))
                    .isEqualTo(vietnamese ? List.of("Tiểu học", "Công lập") : List.of("Primary", "Public"));
            send(
                            "schools",
                            Imports.XLSX,
                            Workbooks.of(List.of(
                                    List.of("Mã", "Tên", "Cấp học", "Loại hình", "Mã cấp trên"),
                                    List.of(
                                            OrganisationFixtures.code(),
                                            "Trường Lại",
                                            levels,
                                            ownership,
                                            unit.unit()))))
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
    }

    @Test
    void numbersAndDaysOfAWorkbook() {
        Subtree unit = OrganisationFixtures.inner();
        String code = OrganisationFixtures.code();
        List<Object> row = new ArrayList<>(List.of(
                code, "Trường Thử", "PRESCHOOL", "PUBLIC", unit.unit(), 21.0125, 105.8, 300, LocalDate.of(2024, 9, 1)));
        List<Object> heading = List.of(
                "code", "name", "levels", "ownership", "parentCode", "latitude", "longitude", "pupils", "validFrom");
        send("schools", Imports.XLSX, Workbooks.of(List.of(heading, row)))
                .statusCode(200)
                .body("problems", equalTo(List.of()))
                .body("created", equalTo(1));
        Api.as(People.department())
                .get("/organisations/{code}", code)
                .then()
                .body("pupils", equalTo(300))
                .body("validFrom", equalTo("2024-09-01"));
    }

    @Test
    void everyTemplateIsAFileItsImportTakes() throws Exception {
        for (String collection : COLLECTIONS) {
            List<String> names = headings(collection, "en");
            List<String> words = headings(collection, "vi");
            assertThat(words).as(collection).hasSameSizeAs(names).doesNotHaveDuplicates();
            for (List<String> heading : List.of(names, words)) {
                csv(collection, String.join(",", heading) + "\n")
                        .statusCode(400)
                        .body("code", equalTo("FILE_WITHOUT_ROWS"));
            }
            byte[] workbook = template(collection, Imports.XLSX, "vi").asByteArray();
            send(collection, Imports.XLSX, workbook).statusCode(400).body("code", equalTo("FILE_WITHOUT_ROWS"));
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
                List<Row> guide = book.getSheet(1).orElseThrow().read();
                assertThat(guide).hasSize(names.size() + 1);
                assertThat(guide.get(1).getCellText(1)).isEqualTo(names.getFirst());
            }
        }
        Api.as(People.department())
                .accept(Imports.CSV)
                .get("/pairings/imports/template")
                .then()
                .statusCode(403);
        Api.as(People.administrator())
                .accept("image/png")
                .get("/pairings/imports/template")
                .then()
                .statusCode(406);
    }

    @Test
    void partlyMeansTheSoundRows() {
        OrganisationFixtures.inner();
        String good = OrganisationFixtures.code();
        String bad = OrganisationFixtures.code();
        String file =
                "code,kind,name,parentCode\n" + good + ",COMMUNE,Xã Thử,HN\n" + bad + ",COMMUNE,Xã Hỏng,KHONG-CO\n";
        csv("organisations", file).body("applied", equalTo(false)).body("rejected", equalTo(1));
        found(good, 404);
        csv("organisations", file, "partial", true, "validateOnly", true)
                .body("applied", equalTo(false))
                .body("created", equalTo(1));
        found(good, 404);
        csv("organisations", file, "partial", true)
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("problems.code", contains("PARENT_UNKNOWN"));
        found(good, 200);
        found(bad, 404);
        csv("organisations", file.replace("KHONG-CO", "HN"), "partial", true)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        csv("organisations", file, "partial", "some").statusCode(400).body("errors[0].pointer", equalTo("partial"));
    }

    private static void found(String code, int status) {
        Api.as(People.department()).get("/organisations/{code}", code).then().statusCode(status);
    }

    @Test
    void whatStandsUnderAWrongPairingFallsWithIt() {
        Subtree near = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        Subtree far = OrganisationFixtures.outer("PRIMARY", "PRIMARY");
        String key = OrganisationFixtures.code();
        String heading = "ref,firstCode,secondCode,since,level,underPairingRef\n";
        String wrong = key + "-U," + near.unit() + "," + far.unit() + ",3000-01-01,,\n";
        String under = key + "-S," + near.school() + "," + far.school() + ",2022-10-01,PRIMARY," + key + "-U\n";
        String free = key + "-F," + near.schools().get(1) + "," + far.schools().get(1) + ",2022-10-01,PRIMARY,\n";
        csv("pairings", heading + wrong + under + free, "partial", true)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("problems.code", contains("DATE_IN_FUTURE", "PHASE_UNKNOWN", "UNDER_PAIRING_UNKNOWN"));
        csv("pairings", heading + wrong.replace("3000-01-01", "2022-10-01") + under + free)
                .body("applied", equalTo(true))
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1));
    }

    @Test
    void aSelectionIsTakenWholeOrNotAtAll() {
        Subtree whole = OrganisationFixtures.inner(tenSchools());
        Subtree broken = OrganisationFixtures.inner(tenSchools());
        String heading = "unitCode,schoolCode,level,selectedOn\n";
        String file = heading + pilots(whole) + pilots(broken).replaceFirst("2022-11-01", "someday");
        csv("pilot-selections", file, "partial", true)
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("created", equalTo(10))
                .body("rejected", equalTo(10));
        csv("pilot-selections", heading + pilots(whole) + pilots(broken))
                .body("applied", equalTo(true))
                .body("unchanged", equalTo(10))
                .body("created", equalTo(10));
    }

    private static String[] tenSchools() {
        return ("PRESCHOOL ".repeat(3) + "PRIMARY ".repeat(4) + "LOWER_SECONDARY ".repeat(3)).split(" ");
    }

    private static String pilots(Subtree unit) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            rows.append(String.join(",", unit.unit(), unit.schools().get(i), tenSchools()[i], "2022-11-01"))
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void aProblemNamesTheColumnAsTheFileHasIt() {
        csv("organisations", "Mã,Loại,Tên,Mã cấp trên\n" + OrganisationFixtures.code() + ",XÃ,Xã Thử,HN\n")
                .body("problems[0].column", equalTo("Loại"))
                .body("problems[0].value", equalTo("XÃ"))
                .body("problems[0].row", equalTo(2))
                .body("problems[0].message", startsWith("There is no value “XÃ”"));
    }
}
