package vn.chungtay.pairings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class PairingImportTest {

    private static final String HEADING =
            "ref,firstCode,secondCode,level,since,agreementType,agreementNumber,signedOn,underPairingRef,endedOn,endReason";

    private Subtree near;
    private Subtree far;
    private String ref;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY", "PRESCHOOL");
        far = OrganisationFixtures.outer("PRIMARY", "PRESCHOOL");
        ref = OrganisationFixtures.code();
    }

    @Test
    void aRowIsAPairingWithItsAgreementAndItsOwnDays() {
        String units = row(ref, near.unit(), far.unit(), "", "2023-02-15", "COVENANT", "002", "2023-02-15", "", "", "");
        String schools = row(
                ref + "S",
                near.school(),
                far.school(),
                "PRIMARY",
                "2023-03-02",
                "MEMORANDUM",
                "142",
                "2023-03-05",
                ref,
                "2023-09-30",
                "INACTIVE");
        Api.importCsv(People.administrator(), "pairings", HEADING, units, schools)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("applied", equalTo(true));
        Api.importCsv(People.administrator(), "pairings", HEADING, units, schools)
                .statusCode(200)
                .body("unchanged", equalTo(2));
        String id = Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("kind", "SCHOOL")
                .get("/pairings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ENDED"))
                .body("items[0].endReason", equalTo("INACTIVE"))
                .body("items[0].since", equalTo("2023-03-02"))
                .body("items[0].phase.code", equalTo("2022-2025"))
                .body("items[0].agreements[0].number", equalTo("142"))
                .body("items[0].agreements[0].status", equalTo("SIGNED"))
                .extract()
                .path("items[0].id");
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("asOf", "2023-06-01")
                .get("/pairings")
                .then()
                .body("items", hasSize(2))
                .body("items.status", contains("ACTIVE", "ACTIVE"))
                .body("items[0].endedOn", nullValue());
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("asOf", "2023-09-30")
                .get("/pairings")
                .then()
                .body("items", hasSize(1));
        Api.as(near.viewer()).get("/pairings/{id}/transitions", id).then().body("items.action", contains("import"));
        signed("2023-03-04", near.unit());
        signed("2023-03-05", near.unit(), near.school());
        signed("2024-01-01", near.unit(), near.school());
    }

    @Test
    void aChangedRowStatesItsRecordAnew() {
        importOne(row(
                ref,
                near.school(),
                far.school(),
                "PRIMARY",
                "2023-03-02",
                "MEMORANDUM",
                "1",
                "2023-03-05",
                "",
                "",
                ""));
        Api.importCsv(
                        People.administrator(),
                        "pairings",
                        HEADING,
                        row(
                                ref,
                                near.school(),
                                far.school(),
                                "PRIMARY",
                                "2023-03-02",
                                "MEMORANDUM",
                                "1",
                                "",
                                "",
                                "2023-10-02",
                                "ERROR"),
                        row(ref + "B", far.school(), near.school(), "PRIMARY", "2023-10-05", "", "", "", "", "", ""))
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("created", equalTo(1));
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .queryParam("sort", "since")
                .get("/pairings")
                .then()
                .body("items.status", contains("ENDED", "ACTIVE"))
                .body("items[0].agreements[0].status", equalTo("DRAFT"));
        signed("2024-01-01");
        importOne(row(
                ref,
                near.school(),
                far.school(),
                "PRIMARY",
                "2023-03-02",
                "MEMORANDUM",
                "1",
                "2023-03-06",
                "",
                "2023-10-02",
                "ERROR"));
        signed("2023-10-01", near.school());
        signed("2023-10-02");
    }

    @Test
    void everyProblemIsNamedByRowAndColumnAndNothingIsWritten() {
        Api.importCsv(
                        People.administrator(),
                        "pairings",
                        HEADING,
                        row(ref + "1", near.unit(), "NOBODY", "", "2023-02-15", "", "", "", "", "", ""),
                        row(ref + "2", near.unit(), far.school(), "", "2023-02-15", "", "", "", "", "", ""),
                        row(ref + "3", near.unit(), near.unit(), "", "2023-02-15", "", "", "", "", "", ""),
                        row(ref + "4", near.unit(), far.unit(), "", "1999-02-15", "", "", "", "", "", ""),
                        row(
                                ref + "5",
                                near.unit(),
                                far.unit(),
                                "",
                                "2023-02-15",
                                "PLEDGE",
                                "1",
                                "2023-02-15",
                                "",
                                "",
                                ""),
                        row(
                                ref + "6",
                                near.school(),
                                far.school(),
                                "",
                                "2023-02-15",
                                "",
                                "",
                                "2023-02-15",
                                "NO-REF",
                                "",
                                ""),
                        row(ref + "7", near.school(), far.school(), "", "2023-02-15", "", "", "", "", "2023-01-01", ""),
                        row(
                                ref + "8",
                                near.schools().get(1),
                                far.schools().get(1),
                                "",
                                "2023-02-15",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        row(
                                ref + "9",
                                far.schools().get(1),
                                near.schools().get(1),
                                "",
                                "2023-02-16",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        row(ref + "8", near.school(), far.school(), "", "", "", "", "", "", "", "OTHER"))
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("rejected", equalTo(9))
                .body("problems.findAll { it.row == 2 }.code", contains("ORGANISATION_UNKNOWN"))
                .body("problems.findAll { it.row == 3 }.column", contains("secondCode"))
                .body("problems.findAll { it.row == 4 }.code", contains("PAIRING_PARTIES_DIFFER"))
                .body("problems.findAll { it.row == 5 }.code", contains("PHASE_UNKNOWN"))
                .body("problems.findAll { it.row == 6 }.code", contains("AGREEMENT_TYPE_UNFIT"))
                .body("problems.findAll { it.row == 7 }.column", containsInAnyOrder("agreementType", "underPairingRef"))
                .body("problems.findAll { it.row == 8 }.column", containsInAnyOrder("endReason", "endedOn"))
                .body("problems.findAll { it.row == 10 }.code", contains("PAIRING_ONE_OPEN"))
                .body("problems.findAll { it.row == 11 }.code", contains("KEY_TWICE"));
        Api.as(near.viewer())
                .queryParam("unit", near.unit())
                .get("/pairings")
                .then()
                .body("items", empty());
        Api.importCsv(
                        near.approver(),
                        "pairings",
                        HEADING,
                        row(ref, near.unit(), far.unit(), "", "2023-02-15", "", "", "", "", "", ""))
                .statusCode(403);
        Api.importCsv(People.administrator(), "pairings", "ref,firstCode", "1,2")
                .statusCode(400)
                .body("code", equalTo("COLUMN_MISSING"));
    }

    private static void importOne(String row) {
        Api.importCsv(People.administrator(), "pairings", HEADING, row)
                .statusCode(200)
                .body("applied", equalTo(true));
    }

    private static String row(String... cells) {
        return String.join(",", cells);
    }

    private void signed(String asOf, String... codes) {
        Api.as(near.viewer())
                .queryParam("scope", near.unit())
                .queryParam("asOf", asOf)
                .get("/signed-organisations")
                .then()
                .statusCode(200)
                .body("items.organisation.code", containsInAnyOrder(codes));
    }
}
