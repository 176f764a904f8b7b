package vn.chungtay.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.KeycloakStandIn;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Walks every list of the contract, whatever feature it is of: each can be counted, and had as both kinds of file. */
@QuarkusTest
class EveryListTest {

    private static final String AUDIT = "/api/v1/audit-events";

    /** How far the contract says that a list is counted. */
    private static final int COUNTED = 1_000;

    @Test
    void everyListOfTheContractCanBeCountedAndHadAsAFile() throws Exception {
        Subtree near = OrganisationFixtures.inner("PRESCHOOL");
        Subtree far = OrganisationFixtures.outer("PRESCHOOL");
        String session = SessionFixtures.held(near.editor(), near.school(), far.school());
        List<String> lists = lists();
        assertThat(lists)
                .contains("/api/v1/schools", "/api/v1/worklist", "/api/v1/themes")
                .hasSizeGreaterThan(12);
        try (KeycloakStandIn keycloak = KeycloakStandIn.open()) {
            walk(lists, session, near.school());
        }
    }

    private static void walk(List<String> lists, String session, String school) throws IOException {
        for (String list : lists) {
            String path =
                    list.equals("/api/v1/session-reports/{id}/transitions") ? list.replace("{id}", session) : list;
            if (path.contains("{")) {
                continue;
            }
            // Nobody fits or has partners in general, but only whoever is named.
            String address = path.substring(Api.V1.length())
                    + switch (list) {
                        case "/api/v1/partner-candidates" -> "?for=" + school;
                        case "/api/v1/partners" -> "?scope=" + school;
                        default -> "";
                    };
            var call = ask(list, session).queryParam("count", "capped");
            Response counted = (paged(list) ? call.queryParam("pageSize", 1) : call).get(address);
            counted.then().statusCode(200);
            assertThat(counted.<Integer>path("count.value")).as(list).isNotNegative();
            Response csv = ask(list, session).accept(Imports.CSV).get(address);
            csv.then().statusCode(200).contentType(Imports.CSV);
            assertThat(csv.asString()).as(list).startsWith("\uFEFF");
            Response xlsx = ask(list, session).accept(Imports.XLSX).get(address);
            xlsx.then().statusCode(200).contentType(Imports.XLSX);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
                int rows = book.getFirstSheet().read().size() - 1;
                int count = counted.path("count.value");
                assertThat(Math.min(rows, COUNTED)).as(list).isEqualTo(count);
            }
        }
    }

    /** The trail of all tests is long: of it alone what stands there about the session. */
    private static RequestSpecification ask(String list, String session) {
        RequestSpecification call = Api.as(readerOf(list));
        return list.equals(AUDIT) ? call.queryParam("record", session) : call;
    }

    private static String readerOf(String list) {
        return switch (list) {
            case AUDIT -> People.auditor();
            case "/api/v1/people", "/api/v1/reforms" -> People.administrator();
            default -> People.department();
        };
    }

    private static boolean paged(String list) {
        return ((Map<?, ?>) contract().get(list)).toString().contains("name=pageSize");
    }

    private static List<String> lists() {
        return contract().entrySet().stream()
                .filter(path -> path.getValue() instanceof Map<?, ?> operations
                        && operations.get("get") instanceof Map<?, ?> read
                        && read.toString().contains("#/components/parameters/Count"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> contract() {
        Map<String, Object> paths = Api.anyone().get("/openapi?format=json").path("paths");
        return new TreeMap<>(paths);
    }
}
