package vn.chungtay.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;

/** A write with our cookie is taken only from our own pages. Past this guard the made-up cookies here meet a 401. */
@QuarkusTest
class CrossSiteWritesTest {

    private static RequestSpecification withCookie() {
        return Api.anyone()
                .cookie("q_session", "anything")
                .contentType("text/csv")
                .body("code,kind,name\nX,COMMUNE,X\n");
    }

    @Test
    void fromOurOwnPages() {
        withCookie()
                .header("Sec-Fetch-Site", "same-origin")
                .post("/organisations/imports")
                .then()
                .statusCode(401);
        withCookie()
                .header("Origin", "http://localhost:8080")
                .post("/organisations/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void notFromElsewhere() {
        for (String site : new String[] {"cross-site", "same-site", "none", ""}) {
            withCookie()
                    .header("Sec-Fetch-Site", site)
                    .header("Origin", "http://localhost:8080")
                    .post("/organisations/imports")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("CROSS_SITE"));
        }
        for (String origin :
                new String[] {"http://localhost:8081", "https://localhost:8080", "http://evil.example", "null"}) {
            withCookie()
                    .header("Origin", origin)
                    .post("/organisations/imports")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("CROSS_SITE"));
        }
        withCookie().post("/organisations/imports").then().statusCode(403).body("code", equalTo("CROSS_SITE"));
        withCookie().put("/organisations/X").then().statusCode(403);
        withCookie().delete("/organisations/X").then().statusCode(403);
        Api.anyone()
                .cookie("q_session_chunk_1", "anything")
                .contentType("text/csv")
                .body("x")
                .post("/organisations/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void readsAreNotMeant() {
        withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/organisations")
                .then()
                .statusCode(401);
    }

    @Test
    void machinesAreNotMeant() {
        Api.as(People.administrator())
                .cookie("q_session", "anything")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("text/csv")
                .body("code,kind,name\n" + OrganisationFixtures.code() + ",EXTERNAL,Xa\n")
                .queryParam("validateOnly", "true")
                .post("/organisations/imports")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasNoSessionIsToldToSignIn() {
        Api.anyone()
                .contentType("text/csv")
                .body("x")
                .post("/organisations/imports")
                .then()
                .statusCode(401);
    }
}
