package vn.chungtay.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.OrganisationFixtures.Subtree;

/** A small reform of today: a district's office and its schools go over to two communes. */
public final class ReformFixtures {

    public static final String TODAY = LocalDate.now(HanoiTime.ZONE).toString();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ReformFixtures() {}

    /** What the files of a small reform are about. */
    public record Small(Subtree old, Subtree other, String one, String two, String day) {

        /** The same on another day. */
        public Small on(LocalDate another) {
            return new Small(old, other, one, two, another.toString());
        }

        public String units() {
            return "code,kind,name,parentCode,validFrom\n" + one + ",COMMUNE,Xã " + one + ",HN," + day + '\n' + two
                    + ",COMMUNE,Xã " + two + ",HN," + day + '\n';
        }

        /** The units, the first of them under another that goes under it in the last row. */
        public String unitsInACircle() {
            return "code,kind,name,parentCode,validFrom\n" + one + ",COMMUNE,Xã " + one + ',' + other.unit() + ',' + day
                    + '\n' + two + ",COMMUNE,Xã " + two + ",HN," + day + '\n' + other.unit() + ",,," + one + ',' + day
                    + '\n';
        }

        public String successions() {
            return "fromCode,toCode,on,share,formerCommunes\n" + old.unit() + ',' + one + ',' + day + ",0.75,3\n"
                    + old.unit() + ',' + two + ',' + day + ",0.25,1\n";
        }

        public String schools() {
            StringBuilder rows = new StringBuilder("code,parentCode,validFrom\n");
            for (int i = 0; i < old.schools().size(); i++) {
                rows.append(old.schools().get(i))
                        .append(',')
                        .append(i % 2 == 0 ? one : two)
                        .append(',')
                        .append(day)
                        .append('\n');
            }
            return rows.toString();
        }
    }

    /** With two schools of the old unit, one of them paired with a school of another unit that is paired with the old one. */
    public static Small small() {
        Subtree old = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        Subtree other = OrganisationFixtures.outer("PRIMARY");
        paired(old.approver(), other.approver(), old.unit(), other.unit());
        paired(old.approver(), other.approver(), old.school(), other.school());
        return new Small(old, other, OrganisationFixtures.code(), OrganisationFixtures.code(), TODAY);
    }

    /** A draft with all its files; gives its id. */
    public static String draft(Small small) {
        String id = draft(small.day());
        put(id, "units", small.units());
        put(id, "successions", small.successions());
        put(id, "schools", small.schools());
        return id;
    }

    public static String draft(String on) {
        return Api.field(
                "id",
                201,
                Api.json(People.administrator(), Map.of("on", on, "title", "Sắp xếp thử"))
                        .post("/reforms")
                        .then());
    }

    public static void put(String id, String part, String csv) {
        sent(People.administrator(), id, part, etag(id), csv).then().statusCode(200);
    }

    public static Response sent(String token, String id, String part, String etag, String csv) {
        return Api.as(token)
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", '"' + etag + '"')
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/reforms/{id}/files/{part}", id, part);
    }

    public static JsonNode get(String id) {
        return Api.read(
                200, Api.as(People.administrator()).get("/reforms/{id}", id).then());
    }

    public static String etag(String id) {
        return get(id).path("etag").asText();
    }

    /** Begins a step; what it is answered. */
    public static Response step(String id, String action) {
        return Api.json(People.administrator(), etag(id), Map.of("action", action))
                .post("/reforms/{id}/transitions", id);
    }

    /** Begins a step that takes a while, and waits for its end; gives the operation. */
    public static JsonNode done(String id, String action) {
        return ended(Api.field("id", 202, step(id, action).then()));
    }

    /** The operation when it has ended. */
    public static JsonNode ended(String operation) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode now = Api.read(
                    200,
                    Api.as(People.administrator())
                            .get("/operations/{id}", operation)
                            .then());
            if (!now.path("status").asText().equals("RUNNING")) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("The operation " + operation + " does not end");
    }

    /** Seen beforehand without a problem. */
    public static String previewed(Small small) {
        String id = draft(small);
        expect(done(id, "preview"), "SUCCEEDED");
        return id;
    }

    /** Done. */
    public static String applied(Small small) {
        String id = previewed(small);
        expect(done(id, "apply"), "SUCCEEDED");
        return id;
    }

    private static void expect(JsonNode operation, String status) {
        if (!operation.path("status").asText().equals(status)) {
            throw new AssertionError("Not " + status + " but " + operation);
        }
    }

    private static void paired(String proposer, String other, String first, String second) {
        String id = Api.field(
                "id",
                201,
                Api.json(proposer, Map.of("first", first, "second", second))
                        .post("/pairings")
                        .then());
        Api.json(other, "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
    }

    /** The rows of a list of a reform. */
    public static List<Map<String, Object>> rows(String id, String list, Object... query) {
        var call = Api.as(People.administrator()).queryParam("pageSize", 200);
        for (int i = 0; i < query.length; i += 2) {
            call.queryParam((String) query[i], query[i + 1]);
        }
        return call.get("/reforms/{id}/" + list, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
