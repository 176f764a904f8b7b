package vn.chungtay.pairings;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.papers.Paper;
import vn.chungtay.papers.PaperFile;
import vn.chungtay.papers.PaperText;
import vn.chungtay.papers.Signature;

/** The words of an agreement's paper. What the record does not say stays open, for whoever has the draft before them. */
final class AgreementPaper {

    private static final String OPEN = "…";
    private static final String PLACE = "Hà Nội";

    private final Facts facts;

    /** A party, and the name of what it stands under. */
    record Party(String name, String kind, String parent) {}

    /** What a paper is made of; {@code above}: whether the viewer may have it. */
    record Facts(
            boolean above,
            AgreementTerms terms,
            Party first,
            Party second,
            String programme,
            String foundingDocument,
            LocalDate foundedOn,
            String renewedNumber,
            LocalDate renewedOn) {

        Party party(Side side) {
            return side == Side.FIRST ? first : second;
        }
    }

    /** A file with the name it is saved under. */
    record File(String name, byte[] content) {}

    private AgreementPaper(Facts facts) {
        this.facts = facts;
    }

    static File of(Facts facts) {
        String name = "Dự thảo " + kind(facts.terms().type()).toLowerCase() + " – "
                + facts.first().name() + " – " + facts.second().name();
        return new File(
                Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + ".docx",
                PaperFile.of(said(facts)));
    }

    /** What its paper says. */
    static Paper said(Facts facts) {
        return new AgreementPaper(facts).paper();
    }

    private Paper paper() {
        String first = facts.first().name();
        String second = facts.second().name();
        return new Paper(
                facts.first().parent() != null
                                && facts.first().parent().equals(facts.second().parent())
                        ? facts.first().parent()
                        : null,
                List.of(first, second),
                symbol(),
                place(),
                kind(facts.terms().type()),
                "Kết nghĩa giữa " + first + " và " + second,
                bases(),
                body(),
                List.of(signature(Side.FIRST), signature(Side.SECOND)),
                recipients());
    }

    private List<String> bases() {
        String document = facts.foundingDocument();
        List<String> bases = new ArrayList<>();
        bases.add("Căn cứ %s số %s %s về phong trào “%s”"
                .formatted(
                        document.contains("/KH-") ? "Kế hoạch" : "văn bản",
                        document,
                        PaperText.day(facts.foundedOn()),
                        facts.programme()));
        if (facts.renewedOn() != null) {
            bases.add("Căn cứ văn bản%s hai bên đã ký %s"
                    .formatted(
                            facts.renewedNumber() == null ? "" : " số " + facts.renewedNumber(),
                            PaperText.day(facts.renewedOn())));
        }
        bases.add("Căn cứ nhu cầu và điều kiện thực tế của hai bên");
        return bases;
    }

    private List<Paper.Block> body() {
        String kind = kind(facts.terms().type());
        List<Paper.Block> body = new ArrayList<>();
        body.add(new Paper.Paragraph("Hôm nay, " + PaperText.OPEN_DAY + ", tại " + place() + ", chúng tôi gồm có:"));
        party(body, "Bên thứ nhất", Side.FIRST);
        party(body, "Bên thứ hai", Side.SECOND);
        body.add(new Paper.Paragraph(
                "Hai bên thống nhất ký %s với những nội dung sau đây:".formatted(kind.toLowerCase())));
        body.add(new Paper.Heading("Điều 1. Nội dung cam kết"));
        List<String> commitments = facts.terms().commitments();
        for (int i = 0; i < commitments.size(); i++) {
            String words = commitments.get(i).replaceFirst("[.;]$", "");
            body.add(new Paper.Paragraph((i + 1) + ". " + words + (i + 1 < commitments.size() ? ";" : ".")));
        }
        if (commitments.isEmpty()) {
            body.add(new Paper.Paragraph("1. " + OPEN));
        }
        body.add(new Paper.Heading("Điều 2. Thời hạn"));
        body.add(new Paper.Paragraph(kind + " có hiệu lực " + term() + "."));
        body.add(new Paper.Heading("Điều 3. Tổ chức thực hiện"));
        body.add(
                new Paper.Paragraph(
                        "Hai bên cùng tổ chức thực hiện các nội dung trên; khi có vướng mắc thì cùng trao đổi, thống nhất cách giải quyết."));
        body.add(new Paper.Paragraph(kind + " được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản."));
        return body;
    }

    private void party(List<Paper.Block> body, String called, Side side) {
        body.add(new Paper.Heading(called + ": " + facts.party(side).name()));
        List<Signatory> signatories = signatories(side);
        for (Signatory one : signatories) {
            body.add(new Paper.Paragraph("Đại diện: Ông (Bà) %s – Chức vụ: %s.".formatted(one.name(), one.post())));
        }
        if (signatories.isEmpty()) {
            body.add(new Paper.Paragraph("Đại diện: Ông (Bà) … – Chức vụ: …"));
        }
    }

    private String term() {
        AgreementTerms terms = facts.terms();
        String from = terms.validFrom() == null ? "kể từ ngày ký" : "từ " + PaperText.day(terms.validFrom());
        return terms.validUntil() == null ? from : from + " đến hết " + PaperText.day(terms.validUntil());
    }

    private Signature signature(Side side) {
        Party party = facts.party(side);
        List<Signature.Signer> signers = signatories(side).stream()
                .map(one -> new Signature.Signer(one.post(), one.name()))
                .toList();
        return new Signature(
                party.name(),
                party.kind().equals("COMMUNE") ? "Ủy ban nhân dân" : null,
                signers.isEmpty() ? List.of(new Signature.Signer(OPEN, OPEN)) : signers);
    }

    private List<String> recipients() {
        List<String> recipients = new ArrayList<>();
        Stream.of(facts.first().parent(), facts.second().parent())
                .filter(parent -> parent != null)
                .distinct()
                .forEach(parent -> recipients.add(parent + " (để báo cáo)"));
        recipients.add("Hai bên ký (để thực hiện)");
        return recipients;
    }

    private List<Signatory> signatories(Side side) {
        return facts.terms().signatories().stream()
                .filter(one -> one.side() == side)
                .toList();
    }

    private String place() {
        return facts.terms().place() == null ? PLACE : facts.terms().place();
    }

    private String symbol() {
        return switch (facts.terms().type()) {
            case COVENANT -> "GU";
            case MEMORANDUM -> "BGN";
            case PLEDGE -> "CK";
        };
    }

    private static String kind(AgreementType type) {
        return switch (type) {
            case COVENANT -> "Giao ước";
            case MEMORANDUM -> "Biên bản ghi nhớ song phương";
            case PLEDGE -> "Cam kết giao ước";
        };
    }
}
