package vn.chungtay.papers;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A Word document on A4 with the margins, the font and the page numbers of an official paper, and the few kinds of lines it has. */
final class Sheet implements Closeable {

    /** Between the margins, in millimetres. */
    static final int WIDTH = 165;

    private static final String FONT = "Times New Roman";
    private static final String BLACK = "000000";
    private static final double TWIPS = 1440 / 25.4;
    private static final int A_POINT = 20;
    private static final int FIRST_LINE = (int) Math.round(12.7 * TWIPS);
    private static final int BETWEEN = 6 * A_POINT;
    private static final int RULE_HEIGHT = 4 * A_POINT;

    private final XWPFDocument document = new XWPFDocument();

    Sheet(String title) {
        document.getProperties().getCoreProperties().setTitle(title);
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(twips(0));
        numberPages();
    }

    static double points(int millimetres) {
        return millimetres * TWIPS / A_POINT;
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** The first page has an empty heading of its own. */
    private void numberPages() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, "", Style.of(Style.BODY)).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(number, "", Style.of(Style.BODY)).getCTR().addNewInstrText().setStringValue("PAGE");
        run(number, "", Style.of(Style.BODY)).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** A paragraph of the body. */
    XWPFParagraph running(String words, Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingAfter(BETWEEN);
        run(paragraph, words, style);
        return paragraph;
    }

    /** Columns without lines, so wide in millimetres, that stay together on a page. */
    List<XWPFTableCell> columns(int[] widths) {
        XWPFTable table = document.createTable(1, widths.length);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        table.setTableAlignment(TableRowAlign.LEFT);
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        table.setWidth(String.valueOf(twips(WIDTH)));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol[0]);
        table.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(twips(widths[i]));
            table.getRow(0).getCell(i).setWidth(String.valueOf(twips(widths[i])));
        }
        return table.getRow(0).getTableCells();
    }

    Lines lines() {
        return new Lines(null, WIDTH);
    }

    Lines lines(XWPFTableCell cell, int width) {
        return new Lines(cell, width);
    }

    /** Lines one under the other, on the page or in a column. */
    final class Lines {

        private final XWPFTableCell cell;
        private final int width;
        private boolean begun;

        private Lines(XWPFTableCell cell, int width) {
            this.cell = cell;
            this.width = width;
        }

        XWPFParagraph add(String words, Style style, ParagraphAlignment alignment) {
            XWPFParagraph line = next();
            line.setAlignment(alignment);
            line.setSpacingAfter(0);
            if (cell != null) {
                line.setKeepNext(true);
            }
            run(line, words, style);
            return line;
        }

        void centred(String words, Style style) {
            add(words, style, ParagraphAlignment.CENTER);
        }

        void gap() {
            add("", Style.of(Style.BODY), ParagraphAlignment.CENTER);
        }

        /** A line drawn in the middle, so long in points. */
        void rule(double length) {
            XWPFParagraph line = add("", Style.of(1), ParagraphAlignment.CENTER);
            line.setBorderTop(Borders.SINGLE);
            line.setSpacingBefore(2 * A_POINT);
            int side = (int) Math.round((points(width) - length) / 2 * A_POINT);
            line.setIndentationLeft(side);
            line.setIndentationRight(side);
            line.setSpacingBetween(RULE_HEIGHT / (double) A_POINT, LineSpacingRule.EXACT);
        }

        /** A new cell has an empty line already. */
        private XWPFParagraph next() {
            if (cell == null) {
                return document.createParagraph();
            }
            XWPFParagraph line =
                    begun ? cell.addParagraph() : cell.getParagraphs().getFirst();
            begun = true;
            return line;
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, Style style) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(style.size());
        run.setColor(BLACK);
        run.setBold(style.bold());
        run.setItalic(style.italic());
        if (!words.isEmpty()) {
            run.setText(words);
        }
        return run;
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
