package vn.chungtay.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** The written file is opened again, and each rule of the decree looked for in it. */
class PaperFileTest {

    private static final double TWIPS = 1440 / 25.4;
    private static final String DECOMPOSED = Normalizer.normalize("Trường Tiểu học Đông Lỗ", Normalizer.Form.NFD);

    private final XWPFDocument joint = written(paper(
            List.of("Trường Tiểu học Cát Linh", DECOMPOSED),
            List.of(
                    signature("Trường Tiểu học Cát Linh", null, "Hiệu trưởng", "ThS. Nguyễn Thị Lan"),
                    signature(DECOMPOSED, null, "Phó Hiệu trưởng", "Trần Văn Bình"))));

    @Test
    void isA4WithTheMarginsOfTheDecree() {
        CTSectPr section = joint.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210, within(0.1));
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297, within(0.1));
        CTPageMar margins = section.getPgMar();
        assertThat(millimetres(margins.getTop())).isBetween(19.9, 25.1);
        assertThat(millimetres(margins.getBottom())).isBetween(19.9, 25.1);
        assertThat(millimetres(margins.getLeft())).isBetween(29.9, 35.1);
        assertThat(millimetres(margins.getRight())).isBetween(14.9, 20.1);
    }

    @Test
    void isTimesNewRomanInBlackAndNormalised() {
        for (XWPFRun run : runs(joint)) {
            assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
            assertThat(run.getColor()).isEqualTo("000000");
            assertThat(Normalizer.isNormalized(run.text(), Normalizer.Form.NFC))
                    .as(run.text())
                    .isTrue();
        }
        assertThat(joint.getProperties().getCoreProperties().getTitle()).startsWith("Biên bản ghi nhớ");
    }

    @Test
    void numbersItsPagesInTheMiddleOfTheTopMarginButForTheFirst() {
        CTSectPr section = joint.getDocument().getBody().getSectPr();
        assertThat(section.isSetTitlePg()).isTrue();
        assertThat(millimetres(section.getPgMar().getHeader())).isLessThan(15);
        XWPFHeader others = joint.getHeaderFooterPolicy().getHeader(STHdrFtr.DEFAULT);
        XWPFParagraph number = others.getParagraphs().getFirst();
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(number.getCTP().xmlText()).contains("PAGE");
        assertThat(number.getRuns())
                .allSatisfy(run -> assertThat(run.getFontSizeAsDouble()).isBetween(13d, 14d));
        assertThat(joint.getHeaderFooterPolicy().getHeader(STHdrFtr.FIRST).getText())
                .isBlank();
    }

    @Test
    void headsItselfInTwoColumns() {
        List<XWPFTableCell> head = joint.getTables().getFirst().getRow(0).getTableCells();
        assertThat(lines(head.get(0)))
                .containsExactly(
                        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO QUẬN HOÀN KIẾM",
                        "TRƯỜNG TIỂU HỌC CÁT LINH",
                        "TRƯỜNG TIỂU HỌC ĐÔNG LỖ",
                        "Số: …/BGN-…");
        assertThat(lines(head.get(1)))
                .containsExactly(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Hà Nội, ngày … tháng … năm …");
        assertThat(run(head.get(0), "PHÒNG GIÁO").isBold()).isFalse();
        assertThat(run(head.get(0), "TRƯỜNG TIỂU HỌC CÁT").isBold()).isTrue();
        assertThat(run(head.get(0), "Số:").getFontSizeAsDouble()).isEqualTo(13);
        XWPFRun state = run(head.get(1), "CỘNG HÒA");
        assertThat(state.isBold()).isTrue();
        assertThat(state.getFontSizeAsDouble()).isBetween(12d, 13d);
        assertThat(TimesBold.points(state.text(), state.getFontSizeAsDouble()))
                .as("on one line")
                .isLessThan(Sheet.points(95));
        XWPFRun motto = run(head.get(1), "Độc lập");
        assertThat(motto.isBold()).isTrue();
        assertThat(motto.getFontSizeAsDouble()).isBetween(13d, 14d);
        XWPFRun day = run(head.get(1), "Hà Nội");
        assertThat(day.isItalic()).isTrue();
        assertThat(day.isBold()).isFalse();
    }

    @Test
    void drawsItsRulesAsLongAsTheyShouldBe() {
        XWPFTable head = joint.getTables().getFirst();
        double motto = TimesBold.points("Độc lập - Tự do - Hạnh phúc", 13);
        assertThat(rule(head.getRow(0).getCell(1).getParagraphs(), 95)).isEqualTo(motto, within(1.0));
        double issuer = TimesBold.points("TRƯỜNG TIỂU HỌC CÁT LINH", 12);
        assertThat(rule(head.getRow(0).getCell(0).getParagraphs(), 70)).isBetween(issuer / 3, issuer / 2);
        double subject = TimesBold.points("Kết nghĩa giữa hai trường", 14);
        assertThat(rule(joint.getParagraphs(), Sheet.WIDTH)).isBetween(subject / 3, subject / 2);
        // The long line of the state's name in the metrics of the font: 34 letters of 12 points.
        assertThat(TimesBold.points("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)).isEqualTo(260, within(12.0));
    }

    @Test
    void namesItselfAndRestsOnItsBases() {
        XWPFParagraph name = paragraph("BIÊN BẢN GHI NHỚ");
        assertThat(name.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(name.getRuns().getFirst().isBold()).isTrue();
        assertThat(name.getRuns().getFirst().getFontSizeAsDouble()).isBetween(13d, 14d);
        assertThat(paragraph("Kết nghĩa giữa").getRuns().getFirst().isBold()).isTrue();
        assertThat(paragraph("Căn cứ Kế hoạch").getText()).endsWith(";");
        assertThat(paragraph("Căn cứ nhu cầu").getText()).endsWith("lợi.");
        assertThat(paragraph("Căn cứ nhu cầu").getRuns().getFirst().isItalic()).isTrue();
    }

    @Test
    void setsItsBodyJustifiedWithAFirstLineAndEndsIt() {
        for (String start : List.of("Căn cứ Kế hoạch", "Hai bên thống nhất", "Điều 1", "Văn bản này")) {
            XWPFParagraph paragraph = paragraph(start);
            assertThat(paragraph.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(paragraph.getIndentationFirstLine() / TWIPS).isEqualTo(12.7, within(0.05));
            assertThat(paragraph.getSpacingAfter()).isEqualTo(120);
            assertThat(paragraph.getRuns())
                    .allSatisfy(run -> assertThat(run.getFontSizeAsDouble()).isBetween(13d, 14d));
        }
        assertThat(paragraph("Văn bản này").getText()).isEqualTo("Văn bản này được lập thành 04 bản./.");
        assertThat(paragraph("Điều 1").isKeepNext()).isTrue();
    }

    @Test
    void signsForBothSidesBesideEachOther() {
        List<XWPFTableCell> blocks = joint.getTables().getLast().getRow(0).getTableCells();
        assertThat(blocks).hasSize(2);
        assertThat(lines(blocks.get(0)))
                .containsExactly("ĐẠI DIỆN TRƯỜNG TIỂU HỌC CÁT LINH", "HIỆU TRƯỞNG", "Nguyễn Thị Lan");
        assertThat(lines(blocks.get(1)))
                .containsExactly(
                        "ĐẠI DIỆN TRƯỜNG TIỂU HỌC ĐÔNG LỖ", "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Trần Văn Bình");
        assertThat(run(blocks.get(0), "HIỆU TRƯỞNG").isBold()).isTrue();
        assertThat(run(blocks.get(0), "Nguyễn").isBold()).isTrue();
        assertThat(joint.getTables().getLast().getRow(0).isCantSplitRow()).isTrue();
    }

    @Test
    void saysWhoGetsIt() {
        XWPFRun heading = paragraph("Nơi nhận:").getRuns().getFirst();
        assertThat(heading.isBold()).isTrue();
        assertThat(heading.isItalic()).isTrue();
        assertThat(heading.getFontSizeAsDouble()).isEqualTo(12);
        XWPFRun archive = paragraph("- Lưu: VT").getRuns().getFirst();
        assertThat(archive.getFontSizeAsDouble()).isEqualTo(11);
        assertThat(paragraph("- Hai bên ký").getText()).endsWith(";");
        assertThat(joint.getParagraphs().getLast().getText()).startsWith("- Lưu: VT");
    }

    @Test
    void aPaperOfOneBodyHasItsRecipientsBesideTheSignature() {
        XWPFDocument single = written(paper(
                List.of("Ủy ban nhân dân phường Cửa Nam"),
                List.of(signature(null, "Ủy ban nhân dân", "Phó Chủ tịch", "Lê Thu Hà"))));
        List<XWPFTableCell> cells = single.getTables().getLast().getRow(0).getTableCells();
        assertThat(lines(cells.get(0))).startsWith("Nơi nhận:").endsWith("- Lưu: VT, …");
        assertThat(lines(cells.get(1)))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thu Hà");
    }

    @Test
    void writesDaysAsTheDecreeDoes() {
        assertThat(PaperText.day(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(PaperText.day(LocalDate.of(2026, 2, 15))).isEqualTo("ngày 15 tháng 02 năm 2026");
        assertThat(PaperText.day(LocalDate.of(2026, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2026");
        assertThat(PaperText.day(LocalDate.of(2026, 12, 31))).isEqualTo("ngày 31 tháng 12 năm 2026");
    }

    @Test
    void putsNoTitleBeforeAName() {
        for (String name : List.of("TS. Lê Thu Hà", "PGS.TS Lê Thu Hà", "GS. TSKH. Lê Thu Hà", "Thạc sĩ Lê Thu Hà")) {
            assertThat(new Signature.Signer("Hiệu trưởng", name).name()).isEqualTo("Lê Thu Hà");
        }
        assertThat(new Signature.Signer("Hiệu trưởng", "Tsang Văn Bình").name()).isEqualTo("Tsang Văn Bình");
    }

    private static Paper paper(List<String> issuers, List<Signature> signatures) {
        return new Paper(
                "Phòng Giáo dục và Đào tạo quận Hoàn Kiếm",
                issuers,
                "BGN",
                "Hà Nội",
                "Biên bản ghi nhớ",
                "Kết nghĩa giữa hai trường",
                List.of("Căn cứ Kế hoạch số 4340/KH-SGDĐT", "Căn cứ nhu cầu và điều kiện thuận lợi"),
                List.of(
                        new Paper.Paragraph("Hai bên thống nhất như sau:"),
                        new Paper.Heading("Điều 1. Nội dung"),
                        new Paper.Paragraph("Văn bản này được lập thành 04 bản.")),
                signatures,
                List.of("Hai bên ký (để thực hiện)"));
    }

    private static Signature signature(String party, String collective, String post, String name) {
        return new Signature(party, collective, List.of(new Signature.Signer(post, name)));
    }

    private static XWPFDocument written(Paper paper) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(PaperFile.of(paper)));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private XWPFParagraph paragraph(String start) {
        return joint.getParagraphs().stream()
                .filter(each -> each.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line begins with " + start));
    }

    /** The length of the one rule there, in points; it is drawn in the middle. */
    private static double rule(List<XWPFParagraph> lines, int millimetres) {
        XWPFParagraph rule = lines.stream()
                .filter(each -> each.getBorderTop() == Borders.SINGLE)
                .findFirst()
                .orElseThrow();
        assertThat(rule.getIndentationLeft()).isEqualTo(rule.getIndentationRight());
        return Sheet.points(millimetres) - (rule.getIndentationLeft() + rule.getIndentationRight()) / 20d;
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static XWPFRun run(XWPFTableCell cell, String start) {
        return cell.getParagraphs().stream()
                .flatMap(line -> line.getRuns().stream())
                .filter(run -> run.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<XWPFRun> runs(XWPFDocument document) {
        List<XWPFRun> runs = new ArrayList<>();
        document.getParagraphs().forEach(line -> runs.addAll(line.getRuns()));
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells()
                .forEach(cell -> cell.getParagraphs().forEach(line -> runs.addAll(line.getRuns())))));
        return runs;
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() / TWIPS;
    }
}
