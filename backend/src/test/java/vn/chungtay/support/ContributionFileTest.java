package vn.chungtay.support;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** What a file may say of contributions, and what is told of a row that is odd. */
@QuarkusTest
class ContributionFileTest {

    private Subtree inner;
    private Subtree outer;

    @BeforeEach
    void twoUnits() {
        inner = OrganisationFixtures.inner("PRESCHOOL");
        outer = OrganisationFixtures.outer("PRESCHOOL");
    }

    @Test
    void historyCarriesItsOwnDaysAndALaterReturnLeavesThemAsTheyWere() {
        String ref = OrganisationFixtures.code();
        String row = row(ref, "2024-10-02", "BOOKS,300,TITLE,", "RECEIVED,2024-10-10");
        send(row).body("created", equalTo(1)).body("applied", equalTo(true));
        send(row).body("unchanged", equalTo(1));
        Map<String, Object> record = Api.as(outer.viewer())
                .get("/contributions?school=" + outer.school())
                .then()
                .body("items[0].status", equalTo("RECEIVED"))
                .body("items[0].countedFrom", equalTo("2024-10-10"))
                .body("items[0].deliveredOn", equalTo("2024-10-02"))
                .extract()
                .path("items[0]");
        figures(0, 0, "2024-10-01");
        figures(0, 300, "2024-10-02");
        figures(300, 0, "2024-10-10");
        ContributionFixtures.step(
                        People.approver(outer.school()),
                        record.get("id").toString(),
                        Map.of("action", "return", "comment", "Chưa đủ"))
                .statusCode(200);
        figures(0, 300, null);
        figures(300, 0, "2024-10-10");
        figures(0, 300, "2024-10-02");
        send(row(ref, "2024-10-02", "BOOKS,310,TITLE,", "RECEIVED,2024-10-10"))
                .body("applied", equalTo(false))
                .body("problems[0].code", equalTo("RECORD_MOVED_ON"));
    }

    @Test
    void aRowThatHasChangedStatesItsRecordAnew() {
        String ref = OrganisationFixtures.code();
        send(row(ref, "2024-10-02", "BOOKS,300,TITLE,", "RECEIVED,2024-10-10")).body("created", equalTo(1));
        send(row(ref, "2024-10-02", "BOOKS,200,TITLE,", "DELIVERED,")).body("updated", equalTo(1));
        figures(0, 200, "2024-10-10");
    }

    @Test
    void severalReceiversASponsorAndEveryStatus() {
        Api.importCsv(
                        People.administrator(),
                        "contributions",
                        "Mã tham chiếu,Ngày,Mã bên trao,Mã bên nhận,Loại hỗ trợ,Số lượng,Đơn vị tính,Giá trị (đồng),Trạng thái,Ngày nhận,Ngày trả lại,Lý do,Loại nhà tài trợ,Tên nhà tài trợ",
                        OrganisationFixtures.code() + ",2024-10-02,," + outer.unit() + ';' + outer.school()
                                + ",Tiền,25000000,Đồng,,Đã nhận,2024-10-03,,,Doanh nghiệp,Công ty Sách",
                        OrganisationFixtures.code() + ",2024-10-02," + inner.unit() + ',' + outer.unit()
                                + ",Thiết bị,3,Bộ,9000000000,Trả lại để sửa,2024-10-03,2024-11-01,Hỏng,,",
                        OrganisationFixtures.code() + ",2024-10-02," + inner.unit() + ',' + outer.unit()
                                + ",Thiết bị,3,Bộ,,Đã rút lại,,,Thôi,,",
                        OrganisationFixtures.code() + ",2099-10-02," + inner.unit() + ',' + outer.unit()
                                + ",Thiết bị,3,Bộ,,Đã hứa,,,,,")
                .statusCode(200)
                .body("problems.findAll { it.code != 'SCHOOL_YEAR_UNKNOWN' }.code", equalTo(java.util.List.of()))
                .body("rejected", equalTo(1));
    }

    @Test
    void anOddRowIsToldByRowAndColumn() {
        String good = row(OrganisationFixtures.code(), "2024-10-02", "BOOKS,300,TITLE,", "RECEIVED,2024-10-10");
        send(
                        good,
                        row("A", "2024-10-02", "GOLD,300,TITLE,", "RECEIVED,2024-10-10"),
                        row("B", "2024-10-02", "BOOKS,0,TITLE,", "RECEIVED,2024-10-10"),
                        row("C", "2024-10-02", "BOOKS,3,TITLE,", "RECEIVED,2024-10-01"),
                        row("D", "2024-10-02", "BOOKS,3,TITLE,", "RECEIVED,"),
                        row("E", "2024-10-02", "MONEY,3,TITLE,", "DELIVERED,"),
                        row("F", "2024-10-02", "MONEY,3000,VND,4000", "DELIVERED,"),
                        row("G", "2024-10-02", "BOOKS,3,TITLE,", "PLEDGED,2024-10-03"),
                        String.join(
                                ",",
                                "H,2024-2025,2024-10-02",
                                inner.school(),
                                inner.school(),
                                "BOOKS,3,TITLE,,,DELIVERED,"),
                        "I,2024-2025,2024-10-02,,KHONG-CO,BOOKS,3,TITLE,,,DELIVERED,")
                .body("applied", equalTo(false))
                .body("rejected", equalTo(9))
                .body("problems.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 11))
                .body(
                        "problems.column",
                        contains(
                                "kind",
                                "quantity",
                                "receivedOn",
                                "receivedOn",
                                "unitOfMeasure",
                                "valueVnd",
                                "receivedOn",
                                "receiverCode",
                                "giverCode",
                                "receiverCode"))
                .body(
                        "problems.code",
                        hasItems(
                                "VALUE_UNKNOWN",
                                "TOO_SMALL",
                                "CONTRIBUTION_DAY_OUT_OF_ORDER",
                                "REQUIRED",
                                "CONTRIBUTION_MONEY_IN_VND",
                                "CONTRIBUTION_MONEY_IS_ITS_VALUE",
                                "CONTRIBUTION_NOT_OF_STATUS",
                                "CONTRIBUTION_PARTIES_DIFFER",
                                "CONTRIBUTION_GIVER_NEEDED",
                                "ORGANISATION_UNKNOWN"));
    }

    private void figures(int value, int unconfirmed, String asOf) {
        Api.as(outer.viewer())
                .queryParams(asOf == null ? Map.of() : Map.of("asOf", asOf))
                .get("/statistics/contributions?of=quantity&unitOfMeasure=TITLE&giver=" + inner.unit() + "&receiver="
                        + outer.school())
                .then()
                .statusCode(200)
                .body("value", equalTo(value))
                .body("unconfirmed", equalTo(unconfirmed));
    }

    private static io.restassured.response.ValidatableResponse send(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = ContributionFixtures.HEADING;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Api.importCsv(People.administrator(), "contributions", lines).statusCode(200);
    }

    private String row(String ref, String date, String what, String happened) {
        return String.join(",", ref, "2024-2025", date, inner.school(), outer.school(), what, "", happened);
    }
}
