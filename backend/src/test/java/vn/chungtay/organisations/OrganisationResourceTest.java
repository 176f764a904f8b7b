package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

@QuarkusTest
class OrganisationResourceTest {

    private static final String SCHOOLS = "code,name,levels,ownership,parentCode,zone";

    @Test
    void listsWhatWasImportedBelowAUnit() {
        Subtree tree = OrganisationFixtures.outer("PRESCHOOL", "PRIMARY;LOWER_SECONDARY");
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("nextPageToken", nullValue())
                .body("items.find { it.kind == 'DISTRICT_OFFICE' }.childCount", equalTo(2))
                .body("items.find { it.kind == 'DISTRICT_OFFICE' }.zone", equalTo("OUTER"));
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("level", "LOWER_SECONDARY")
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].levels", contains("PRIMARY", "LOWER_SECONDARY"))
                .body("items[0].ownership", equalTo("PUBLIC"))
                .body("items[0].parent.code", equalTo(tree.unit()))
                .body("items[0].parent.kind", equalTo("DISTRICT_OFFICE"));
    }

    @Test
    void findsWithoutAccentsAndByTheToneAnywhere() {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        SCHOOLS,
                        code + ",Trường Mầm non Đông Hoà,PRESCHOOL,PUBLIC," + tree.unit() + ",OUTER")
                .statusCode(200)
                .body("created", equalTo(1));
        for (String words : List.of("truong mam non dong hoa", "ĐÔNG HÒA", "hoà đông", code.toLowerCase())) {
            Api.as(tree.viewer())
                    .queryParam("unit", tree.unit())
                    .queryParam("q", words)
                    .get("/schools")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(code))
                    .body("items[0].matchedName", nullValue());
        }
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("q", "100%_\\")
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void findsByAFormerNameAndSaysSo() {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        SCHOOLS + ",validFrom",
                        code + ",Trường Tiểu học Đại Đồng,PRIMARY,PUBLIC," + tree.unit() + ",,",
                        code + ",Trường Tiểu học Tân Tiến,,,,,2023-08-01")
                .statusCode(200)
                .body("created", equalTo(2));
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("q", "dai dong")
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.name", contains("Trường Tiểu học Tân Tiến"))
                .body("items.matchedName", contains("Trường Tiểu học Đại Đồng"));
        Api.as(tree.viewer())
                .queryParam("asOf", "2023-07-31")
                .get("/organisations/{code}", code)
                .then()
                .statusCode(200)
                .body("name", equalTo("Trường Tiểu học Đại Đồng"))
                .body("versions.name", contains("Trường Tiểu học Tân Tiến", "Trường Tiểu học Đại Đồng"))
                .body("versions[1].validTo", equalTo("2023-07-31"))
                .body("ancestors.code", contains("HN", tree.unit()));
    }

    @Test
    void pagesByKeysetInVietnameseOrder() {
        Subtree tree = OrganisationFixtures.inner();
        List<String> lines = new ArrayList<>(List.of(SCHOOLS));
        for (String name : List.of("Ê", "Đ", "D", "E", "Ă", "A", "Â")) {
            lines.add(OrganisationFixtures.code() + "," + name + ",PRIMARY,PRIVATE," + tree.unit() + ",");
        }
        Api.importCsv(People.administrator(), "schools", lines.toArray(String[]::new))
                .statusCode(200)
                .body("created", equalTo(7));
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            var call = Api.as(tree.viewer()).queryParam("unit", tree.unit()).queryParam("pageSize", 3);
            var page = (token == null ? call : call.queryParam("pageToken", token))
                    .get("/schools")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name"));
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(names).containsExactly("A", "Ă", "Â", "D", "Đ", "E", "Ê");
        Api.as(tree.viewer())
                .queryParam("unit", tree.unit())
                .queryParam("sort", "-name")
                .queryParam("pageSize", 2)
                .get("/schools")
                .then()
                .body("items.name", contains("Ê", "E"));
        Api.as(tree.viewer())
                .queryParam("pageToken", "x")
                .get("/schools")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PAGE_TOKEN_INVALID"));
    }

    @Test
    void givesAnOrganisationByCodeAndById() {
        Subtree tree = OrganisationFixtures.inner("CONTINUING");
        String id = Api.as(tree.viewer())
                .get("/organisations/{code}", tree.school())
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("etag", equalTo("0"))
                .body("versions", hasSize(1))
                .body("levels", contains("CONTINUING"))
                .body("predecessors", hasSize(0))
                .body("allowedActions.findAll { it.allowed }", hasSize(0))
                .extract()
                .path("id");
        Api.as(tree.viewer())
                .get("/organisations/{id}", id)
                .then()
                .statusCode(200)
                .body("code", equalTo(tree.school()));
        Api.as(tree.viewer())
                .get("/organisations/{code}", "KHONG-CO")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        Subtree tree = OrganisationFixtures.inner("PRIMARY");
        String tag = Api.as(tree.viewer())
                .get("/organisations/{code}", tree.school())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .header("ETag");
        Api.as(tree.viewer())
                .header("If-None-Match", tag)
                .get("/organisations/{code}", tree.school())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        Api.as(tree.viewer())
                .header("If-None-Match", "\"0-0000\"")
                .get("/organisations/{code}", tree.school())
                .then()
                .statusCode(200);
    }

    @Test
    void namesWhatIsWrongInTheReadersLanguage() {
        String viewer = People.viewer("HN");
        Api.as(viewer)
                .queryParam("colour", "red")
                .get("/organisations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("vi"))
                .body("code", equalTo("INVALID"))
                .body("errors[0].pointer", equalTo("colour"))
                .body("errors[0].code", equalTo("PARAMETER_UNKNOWN"))
                .body("instance", equalTo("/api/v1/organisations"))
                .body("traceId", notNullValue())
                .body("title", equalTo("Yêu cầu chưa đúng"));
        Api.as(viewer)
                .header("Accept-Language", "en-GB, vi;q=0.5")
                .queryParam("colour", "red")
                .get("/organisations")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("en"))
                .body("detail", equalTo("There is no parameter “colour”."));
        Api.as(viewer)
                .queryParam("pageSize", "201")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("pageSize"))
                .body("errors[0].code", equalTo("TOO_LARGE"));
        Api.as(viewer)
                .queryParam("asOf", "2023-02-30")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("asOf"))
                .body("errors[0].code", equalTo("DATE_INVALID"));
        Api.as(viewer)
                .queryParam("kind", "TEAPOT")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("VALUE_UNKNOWN"));
        Api.as(viewer)
                .queryParam("map", "later")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("map"));
        Api.as(viewer)
                .queryParam("q", "a")
                .queryParam("q", "b")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PARAMETER_REPEATED"));
        Api.as(viewer)
                .queryParam("pageSize", "many")
                .get("/organisations")
                .then()
                .statusCode(400);
    }

    @Test
    void importsAllOrNothingAndTwiceWithoutChange() {
        OrganisationFixtures.department();
        String[] rows = {
            "code,kind,name,parentCode",
            OrganisationFixtures.code() + ",COMMUNE,Xã Một,HN",
            OrganisationFixtures.code() + ",COMMUNE,Xã Hai,NOWHERE"
        };
        String first = rows[1].substring(0, 9);
        Api.importCsv(People.administrator(), "organisations", rows)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("rejected", equalTo(1))
                .body("problems[0].row", equalTo(3))
                .body("problems[0].column", equalTo("parentCode"))
                .body("problems[0].code", equalTo("PARENT_UNKNOWN"));
        Api.as(People.administrator())
                .get("/organisations/{code}", first)
                .then()
                .statusCode(404);
        Api.importCsv(People.administrator(), "organisations", rows[0], rows[1])
                .body("created", equalTo(1))
                .body("applied", equalTo(true));
        Api.importCsv(People.administrator(), "organisations", rows[0], rows[1])
                .body("unchanged", equalTo(1))
                .body("created", equalTo(0));
        Api.as(People.administrator())
                .get("/organisations/{code}", first)
                .then()
                .statusCode(200)
                .body("name", equalTo("Xã Một"));
    }

    @Test
    void aDryRunChangesNothing() {
        OrganisationFixtures.department();
        String code = OrganisationFixtures.code();
        Api.as(People.administrator())
                .queryParam("validateOnly", "true")
                .contentType("text/csv")
                .body("code,kind,name,parentCode\n" + code + ",COMMUNE,Xa Ba,HN\n")
                .post("/organisations/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("applied", equalTo(false));
        Api.as(People.administrator()).get("/organisations/{code}", code).then().statusCode(404);
    }

    @Test
    void nobodyComesToStandAboveThemselvesByFile() {
        OrganisationFixtures.department();
        String one = OrganisationFixtures.code();
        String two = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "organisations",
                        "code,kind,name,parentCode",
                        one + ",COMMUNE,Một,HN",
                        two + ",COMMUNE,Hai," + one)
                .statusCode(200)
                .body("applied", equalTo(true));
        Api.importCsv(People.administrator(), "organisations", "code,kind,name,parentCode", one + ",COMMUNE,Một," + two)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("problems[0].column", equalTo("parentCode"))
                .body("problems[0].code", equalTo("ORGANISATION_PARENT_NO_CYCLE"));
    }

    @Test
    void onlyAnAdministratorImports() {
        Api.importCsv(People.department(), "organisations", "code,kind,name", "X,COMMUNE,X")
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        Api.anyone()
                .get("/organisations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("SIGN_IN"));
        Api.as(People.stranger()).get("/organisations").then().statusCode(403);
    }

    @Test
    void figuresOfOthersAreNotNarrowedInTheDirectory() {
        Subtree mine = OrganisationFixtures.inner();
        Subtree theirs = OrganisationFixtures.outer("PRIMARY");
        Api.as(mine.viewer())
                .queryParam("parent", theirs.unit())
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.code", contains(theirs.school()))
                .body("items.code", everyItem(not(equalTo(mine.unit()))));
    }
}
