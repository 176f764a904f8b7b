package vn.chungtay.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Writes a paper as an editable Word document. */
public final class PaperFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    /** Of the line above it; the decree says a third to a half. */
    private static final double SHORT_RULE = 0.4;

    private static final int[] HEAD = {70, 95};
    private static final int[] HALVES = {82, 83};
    private static final int LINES_FOR_A_HAND = 4;

    private final Sheet sheet;
    private final Paper paper;

    private PaperFile(Sheet sheet, Paper paper) {
        this.sheet = sheet;
        this.paper = paper;
    }

    public static byte[] of(Paper paper) {
        try (Sheet sheet = new Sheet(nfc(paper.name() + " " + paper.subject()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperFile file = new PaperFile(sheet, paper);
            file.head();
            file.title();
            file.body();
            file.signatures();
            sheet.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void head() {
        List<XWPFTableCell> cells = sheet.columns(HEAD);
        Sheet.Lines left = sheet.lines(cells.getFirst(), HEAD[0]);
        if (paper.superior() != null) {
            left.centred(capitals(paper.superior()), Style.of(Style.SMALL));
        }
        double longest = 0;
        for (String issuer : paper.issuers()) {
            String line = capitals(issuer);
            left.centred(line, Style.of(Style.SMALL).withBold());
            longest = Math.max(longest, TimesBold.points(line, Style.SMALL));
        }
        left.rule(SHORT_RULE * Math.min(longest, Sheet.points(HEAD[0])));
        left.centred("Số: …/" + paper.symbol() + "-…", Style.of(Style.MIDDLE));
        Sheet.Lines right = sheet.lines(cells.getLast(), HEAD[1]);
        right.centred(STATE, Style.of(Style.SMALL).withBold());
        right.centred(MOTTO, Style.of(Style.MIDDLE).withBold());
        right.rule(TimesBold.points(MOTTO, Style.MIDDLE));
        right.centred(
                nfc(paper.place()) + ", " + PaperText.OPEN_DAY,
                Style.of(Style.MIDDLE).withItalic());
    }

    private void title() {
        Sheet.Lines page = sheet.lines();
        page.gap();
        page.centred(capitals(paper.name()), Style.of(Style.BODY).withBold());
        String subject = nfc(paper.subject());
        page.centred(subject, Style.of(Style.BODY).withBold());
        page.rule(SHORT_RULE * Math.min(TimesBold.points(subject, Style.BODY), Sheet.points(Sheet.WIDTH)));
        page.gap();
    }

    private void body() {
        Iterator<String> bases = paper.bases().iterator();
        while (bases.hasNext()) {
            String basis = nfc(bases.next());
            sheet.running(
                    basis + (bases.hasNext() ? ";" : "."), Style.of(Style.BODY).withItalic());
        }
        Iterator<Paper.Block> blocks = paper.body().iterator();
        while (blocks.hasNext()) {
            Paper.Block block = blocks.next();
            String words = nfc(block.words());
            String said = blocks.hasNext() ? words : words.replaceFirst("[.;]?$", "./.");
            switch (block) {
                case Paper.Heading heading ->
                    sheet.running(said, Style.of(Style.BODY).withBold()).setKeepNext(true);
                case Paper.Paragraph paragraph -> sheet.running(said, Style.of(Style.BODY));
            }
        }
    }

    /** One signature stands right of the recipients; the two of a joint paper side by side, and the recipients beneath. */
    private void signatures() {
        sheet.lines().gap();
        List<XWPFTableCell> cells = sheet.columns(HALVES);
        boolean joint = paper.signatures().size() > 1;
        for (int i = 0; i < paper.signatures().size(); i++) {
            sign(
                    sheet.lines(cells.get(joint ? i : 1), HALVES[0]),
                    paper.signatures().get(i));
        }
        recipients(joint ? sheet.lines() : sheet.lines(cells.getFirst(), HALVES[0]));
    }

    private static void sign(Sheet.Lines lines, Signature signature) {
        Style bold = Style.of(Style.BODY).withBold();
        signature.heading().forEach(line -> lines.centred(nfc(line), bold));
        for (Signature.Signer signer : signature.signers()) {
            Signature.authority(signer).forEach(line -> lines.centred(nfc(line), bold));
            for (int i = 0; i < LINES_FOR_A_HAND; i++) {
                lines.gap();
            }
            lines.centred(nfc(signer.name()), bold);
        }
    }

    private void recipients(Sheet.Lines lines) {
        lines.add("Nơi nhận:", Style.of(Style.SMALL).withBold().withItalic(), ParagraphAlignment.LEFT);
        for (String recipient : paper.recipients()) {
            lines.add("- " + nfc(recipient) + ";", Style.of(Style.LIST), ParagraphAlignment.LEFT);
        }
        lines.add("- Lưu: VT, …", Style.of(Style.LIST), ParagraphAlignment.LEFT);
    }

    private static String capitals(String words) {
        return Signature.capitals(nfc(words));
    }

    private static String nfc(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
