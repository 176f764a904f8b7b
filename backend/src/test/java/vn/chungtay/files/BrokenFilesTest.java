package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.contract.Problem;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** Whatever is wrong with a file, its sender is told what, and nothing of it stays. */
@QuarkusTest
class BrokenFilesTest {

    private static final String HEADING = "code,kind,name,parentCode,validFrom";

    private String code;
    private long before;

    @BeforeEach
    void count() throws SQLException {
        OrganisationFixtures.inner();
        code = OrganisationFixtures.code();
        before = rows();
    }

    @AfterEach
    void nothingStays() throws SQLException {
        assertThat(rows()).isEqualTo(before);
        Api.as(People.department()).get("/organisations/{code}", code).then().statusCode(404);
    }

    private static long rows() throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement count = owner.createStatement();
                var rows = count.executeQuery("select (select count(*) from organisation_version)"
                        + " + (select count(*) from organisation) + (select count(*) from import_key)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String sound() {
        return code + ",COMMUNE,Phường Thử,HN,\n";
    }

    private static ValidatableResponse send(String mediaType, byte[] file) {
        return Api.as(People.administrator())
                .contentType(mediaType)
                .header("Accept-Language", "en")
                .body(file)
                .post("/organisations/imports")
                .then();
    }

    private static ValidatableResponse csv(String text) {
        return send("text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ValidatableResponse answer, String code, String detail) {
        answer.statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("detail", containsString(detail));
    }

    private static void rejected(ValidatableResponse answer, int row, String column, String value, String code) {
        answer.statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].row", equalTo(row))
                .body("problems[0].column", equalTo(column))
                .body("problems[0].value", equalTo(value))
                .body("problems[0].code", equalTo(code));
    }

    @Test
    void aWrongHeading() {
        refused(csv("code,kind,name,colour\n" + sound()), "COLUMN_UNKNOWN", "colour");
        refused(csv("code,kind,parentCode\n" + sound()), "COLUMN_MISSING", "name");
    }

    @Test
    void aHeadingTwice() {
        refused(csv("code,kind,name,name\n" + sound()), "COLUMN_TWICE", "name");
        refused(csv("code,kind,name,Tên\n" + sound()), "COLUMN_TWICE", "Tên");
    }

    @Test
    void anUnknownParent() {
        rejected(
                csv(HEADING + "\n" + code + ",COMMUNE,Phường Thử,KHONG-CO,\n"),
                2,
                "parentCode",
                "KHONG-CO",
                "PARENT_UNKNOWN");
    }

    @Test
    void aCodeTwice() {
        csv(HEADING + "\n" + sound() + sound())
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].row", equalTo(3))
                .body("problems[0].code", equalTo("KEY_TWICE"));
    }

    @Test
    void aDayThatIsNone() {
        for (String day : List.of("2026-02-30", "01/07/2025", "soon")) {
            rejected(
                    csv(HEADING + "\n" + code + ",COMMUNE,Phường Thử,HN," + day + "\n"),
                    2,
                    "validFrom",
                    day,
                    "DATE_INVALID");
        }
    }

    @Test
    void anotherEncodingIsNamed() {
        String text = HEADING + "\n" + code + ",COMMUNE,Phường Đồng Lỗ,HN,\n";
        refused(send("text/csv", text.getBytes(StandardCharsets.UTF_16)), "FILE_ENCODING", "UTF-16 BE");
        refused(send("text/csv", text.getBytes(StandardCharsets.UTF_16LE)), "FILE_ENCODING", "UTF-16 LE");
        refused(send("text/csv", ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE)), "FILE_ENCODING", "UTF-16 LE");
        // Windows-1258 writes the tone behind its vowel: ờ is ơ and a grave.
        String toned = text.replace("ườ", "\u01B0\u01A1\u0300")
                .replace("ồ", "\u00F4\u0300")
                .replace("ỗ", "\u00F4\u0303");
        refused(send("text/csv", toned.getBytes(Charset.forName("windows-1258"))), "FILE_ENCODING", "Windows-1258");
        String latin = Normalizer.normalize("Café déjà", Normalizer.Form.NFC);
        refused(
                send(
                        "text/csv",
                        (HEADING + "\n" + code + ",COMMUNE," + latin + ",HN,\n")
                                .getBytes(Charset.forName("windows-1252"))),
                "FILE_ENCODING",
                "Windows-1252");
        // "Phường Đồng Lỗ" as the font .VnTime has it.
        String tcvn3 = HEADING + "\n" + code + ",COMMUNE,Ph\u00ad\u00eang \u00a7\u00e5ng L\u00e7,HN,\n";
        refused(send("text/csv", tcvn3.getBytes(StandardCharsets.ISO_8859_1)), "FILE_ENCODING", "TCVN3");
    }

    @Test
    void formulas() {
        for (String formula : List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+HYPERLINK(1)")) {
            rejected(csv(HEADING + "\n" + code + ",COMMUNE," + formula + ",HN,\n"), 2, "name", formula, "CELL_FORMULA");
        }
        byte[] workbook = Workbooks.of(List.of(
                List.of("code", "kind", "name", "parentCode"),
                List.of(code, "COMMUNE", new Workbooks.Formula("A1+B1"), "HN")));
        send(Imports.XLSX, workbook)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].column", equalTo("name"))
                .body("problems[0].code", equalTo("CELL_FORMULA"));
    }

    @Test
    void nothing() {
        for (String file : List.of("", "\uFEFF", "\n\n", "  ")) {
            refused(csv(file), "FILE_EMPTY", "empty");
        }
        refused(send(Imports.XLSX, Workbooks.of(List.of())), "FILE_EMPTY", "empty");
    }

    @Test
    void headingsAlone() {
        refused(csv(HEADING), "FILE_WITHOUT_ROWS", "no row");
        refused(csv(HEADING + "\n,,,,\n\n"), "FILE_WITHOUT_ROWS", "no row");
        refused(
                send(Imports.XLSX, Workbooks.of(List.of(List.of("code", "kind", "name")))),
                "FILE_WITHOUT_ROWS",
                "no row");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEnd() throws IOException {
        byte[] workbook = Workbooks.of(
                List.of(List.of("code", "kind", "name", "parentCode"), List.of(code, "COMMUNE", "Phường Thử", "HN")));
        byte[] rows = Workbooks.bomb(workbook, "xl/worksheets/sheet1.xml", 2 * Unpacking.MOST_OF_A_SHEET);
        byte[] texts = Workbooks.bomb(workbook, "xl/sharedStrings.xml", 2 * Unpacking.MOST_OF_ANOTHER_PART);
        assertThat(rows.length).isLessThan(1 << 20);
        refused(send(Imports.XLSX, rows), "FILE_UNPACKS_TOO_LARGE", "unpacks");
        refused(send(Imports.XLSX, texts), "FILE_UNPACKS_TOO_LARGE", "unpacks");
    }

    /** Each is a few kilobytes, and would fill the memory of the service by one row or by what rows share. */
    @Test
    void aWorkbookWhoseRowsHaveNoEnd() throws IOException {
        byte[] workbook = Workbooks.of(
                List.of(List.of("code", "kind", "name", "parentCode"), List.of(code, "COMMUNE", "Phường Thử", "HN")));
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String sheet = "<worksheet xmlns='" + main + "'><sheetData>";
        String rest = "</sheetData></worksheet>";
        String part = "xl/worksheets/sheet1.xml";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a far column",
                Workbooks.grown(workbook, part, sheet, "<row><c r='ZZZZZZ1'><v>1</v></c></row>", 1, rest));
        files.put("cells", Workbooks.grown(workbook, part, sheet + "<row>", "<c/>", 3_000, "</row>" + rest));
        files.put(
                "one text",
                Workbooks.grown(
                        workbook,
                        part,
                        sheet + "<row><c t='inlineStr'><is><t>",
                        "x",
                        8_000,
                        "</t></is></c></row>" + rest));
        files.put("wide rows", Workbooks.grown(workbook, part, sheet, "<row><c r='XFD1'/></row>", 10, rest));
        files.put(
                "shared texts",
                Workbooks.grown(
                        workbook, "xl/sharedStrings.xml", "<sst xmlns='" + main + "'>", "<si/>", 1_001, "</sst>"));
        files.forEach((why, file) -> {
            assertThat(file.length).as(why).isLessThan(100_000);
            refused(send(Imports.XLSX, file), "FILE_UNPACKS_TOO_LARGE", "unpacks");
        });
    }

    @Test
    void whatIsNoWorkbook() {
        byte[] workbook =
                Workbooks.of(List.of(List.of("code", "kind", "name"), List.of(code, "COMMUNE", "Phường Thử")));
        byte[] cut = java.util.Arrays.copyOf(workbook, workbook.length / 2);
        for (byte[] file : List.of(
                (HEADING + "\n" + sound()).getBytes(StandardCharsets.UTF_8),
                cut,
                new byte[0],
                Workbooks.of(
                        List.of(List.of("code", "kind", "name"), List.of(code, new Workbooks.Formula("A1&B1")))))) {
            refused(send(Imports.XLSX, file), "FILE_NOT_XLSX", "XLSX");
        }
        refused(send("text/csv", workbook), "FILE_IS_XLSX", "Content-Type");
        refused(send("text/csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}), "FILE_IS_XLS", "XLS");
    }

    @Test
    void quotesThatDoNotClose() {
        refused(csv(HEADING + "\n" + code + ",COMMUNE,\"Phường Thử,HN,\n"), "FILE_NOT_CSV", "quotes");
        refused(csv(HEADING + "\n" + code + ",COMMUNE,\"Phường\"Thử,HN,\n"), "FILE_NOT_CSV", "quotes");
    }

    @Test
    void aRowTooShortOrTooLong() {
        rejected(csv(HEADING + "\n" + code + ",COMMUNE\n"), 2, null, null, "ROW_TOO_SHORT");
        rejected(csv(HEADING + "\n" + code + ",COMMUNE,Phường, Thử,HN,,x\n"), 2, null, null, "ROW_TOO_LONG");
    }

    @Test
    void aSoundRowBesideABrokenOne() {
        rejected(csv(HEADING + "\n" + sound() + "X,COMMUNE\n"), 3, null, null, "ROW_TOO_SHORT");
    }
}
