package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.papers.Paper;

/** What an agreement gives to its paper. */
class AgreementPaperTest {

    private static final LocalDate FOUNDED = LocalDate.of(2022, 12, 12);
    private static final AgreementPaper.Party NEAR =
            new AgreementPaper.Party("Trường Tiểu học Cát Linh", "SCHOOL", "Ủy ban nhân dân phường Ô Chợ Dừa");
    private static final AgreementPaper.Party FAR =
            new AgreementPaper.Party("Trường Tiểu học Đông Lỗ", "SCHOOL", "Ủy ban nhân dân xã Ứng Hòa");

    @Test
    void saysWhatTheRecordSays() {
        Paper paper = paper(AgreementType.MEMORANDUM, NEAR, FAR);
        assertThat(paper.name()).isEqualTo("Biên bản ghi nhớ song phương");
        assertThat(paper.subject()).isEqualTo("Kết nghĩa giữa Trường Tiểu học Cát Linh và Trường Tiểu học Đông Lỗ");
        assertThat(paper.superior())
                .as("two superiors stand above nobody together")
                .isNull();
        assertThat(paper.bases())
                .element(0)
                .isEqualTo("Căn cứ Kế hoạch số 4340/KH-SGDĐT ngày 12 tháng 12 năm 2022 về phong trào “Cùng chung tay”");
        assertThat(paper.body().stream().map(Paper.Block::words))
                .contains(
                        "Đại diện: Ông (Bà) Nguyễn Thị Lan – Chức vụ: Hiệu trưởng.",
                        "1. Mỗi học kỳ một chuyên đề chung;",
                        "2. Trao đổi giáo viên cốt cán.",
                        "Biên bản ghi nhớ song phương có hiệu lực từ ngày 05 tháng 01 năm 2026 đến hết ngày 31 tháng 5 năm 2028.");
        assertThat(paper.signatures().get(1).signers().getFirst().name()).isEqualTo("Trần Văn Bình");
        assertThat(paper.recipients())
                .containsExactly(
                        "Ủy ban nhân dân phường Ô Chợ Dừa (để báo cáo)",
                        "Ủy ban nhân dân xã Ứng Hòa (để báo cáo)",
                        "Hai bên ký (để thực hiện)");
    }

    @Test
    void aCommuneSignsInTheNameOfItsCommittee() {
        var near = new AgreementPaper.Party("Ủy ban nhân dân phường Cửa Nam", "COMMUNE", "Sở");
        var far = new AgreementPaper.Party("Ủy ban nhân dân xã Ứng Hòa", "COMMUNE", "Sở");
        Paper paper = paper(AgreementType.COVENANT, near, far);
        assertThat(paper.signatures())
                .allSatisfy(each -> assertThat(each.collective()).isEqualTo("Ủy ban nhân dân"));
        assertThat(paper.superior()).isEqualTo("Sở");
        assertThat(paper.recipients()).hasSize(2);
    }

    @Test
    void leavesOpenWhatIsNotKnown() {
        AgreementTerms bare = AgreementTerms.signed(AgreementType.PLEDGE, null, null);
        AgreementPaper.File file = AgreementPaper.of(facts(bare, NEAR, FAR));
        assertThat(file.name())
                .isEqualTo("Dự thảo cam kết giao ước – Trường Tiểu học Cát Linh – Trường Tiểu học Đông Lỗ.docx");
        assertThat(file.content()).startsWith('P', 'K');
    }

    @Test
    void namesThePaperItRenews() {
        AgreementTerms terms = AgreementTerms.signed(AgreementType.MEMORANDUM, null, null);
        Paper paper = AgreementPaper.said(new AgreementPaper.Facts(
                true,
                terms,
                NEAR,
                FAR,
                "Cùng chung tay",
                "4340/KH-SGDĐT",
                FOUNDED,
                "12/BB-GN",
                LocalDate.of(2024, 9, 5)));
        assertThat(paper.bases())
                .element(1)
                .isEqualTo("Căn cứ văn bản số 12/BB-GN hai bên đã ký ngày 05 tháng 9 năm 2024");
    }

    private static Paper paper(AgreementType type, AgreementPaper.Party first, AgreementPaper.Party second) {
        AgreementTerms terms = new AgreementTerms(
                type,
                null,
                null,
                null,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2028, 5, 31),
                List.of(
                        new Signatory(Side.FIRST, "Nguyễn Thị Lan", "Hiệu trưởng"),
                        new Signatory(Side.SECOND, "Trần Văn Bình", "Phó Hiệu trưởng")),
                List.of("Mỗi học kỳ một chuyên đề chung.", "Trao đổi giáo viên cốt cán;"));
        return AgreementPaper.said(facts(terms, first, second));
    }

    private static AgreementPaper.Facts facts(
            AgreementTerms terms, AgreementPaper.Party first, AgreementPaper.Party second) {
        return new AgreementPaper.Facts(
                true, terms, first, second, "Cùng chung tay", "4340/KH-SGDĐT", FOUNDED, null, null);
    }
}
