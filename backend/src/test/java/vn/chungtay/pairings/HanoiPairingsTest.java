package vn.chungtay.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The lists behind the figures of Hanoi's first school year have exactly as many rows as the press said. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class HanoiPairingsTest {

    @Test
    void whoHadSigned() {
        assertThat(signed(Map.of("agreementType", "MEMORANDUM", "asOf", "2023-11-15")))
                .isEqualTo(672);
        assertThat(signed(Map.of("agreementType", "MEMORANDUM", "asOf", "2023-06-30")))
                .isEqualTo(559);
        assertThat(signed(Map.of("agreementType", "MEMORANDUM", "asOf", "2024-06-30")))
                .isEqualTo(692);
        assertThat(signed(Map.of("agreementType", "PLEDGE", "asOf", "2023-11-15")))
                .isEqualTo(65);
        assertThat(signed(Map.of("agreementType", "PLEDGE", "asOf", "2023-06-30")))
                .isEqualTo(42);
        assertThat(signed(Map.of("agreementType", "PLEDGE", "asOf", "2024-06-30")))
                .isEqualTo(65);
        assertThat(signed(Map.of(
                        "agreementType",
                        "MEMORANDUM",
                        "ownership",
                        "PUBLIC",
                        "scope",
                        "HN-272",
                        "with",
                        "HN-005",
                        "asOf",
                        "2023-11-15")))
                .isEqualTo(71);
        assertThat(signed(Map.of(
                        "agreementType",
                        "MEMORANDUM",
                        "ownership",
                        "PUBLIC",
                        "scope",
                        "HN-005",
                        "with",
                        "HN-272",
                        "asOf",
                        "2023-11-15")))
                .isEqualTo(41);
        assertThat(signed(Map.of("agreementType", "COVENANT", "scope", "HN", "asOf", "2023-11-15")))
                .isEqualTo(30);
        assertThat(signed(Map.of("agreementType", "MEMORANDUM", "asOf", "2023-11-15", "map", "now")))
                .isEqualTo(672);
    }

    @Test
    void whichPairingsWereOpen() {
        assertThat(open(Map.of("kind", "SCHOOL", "asOf", "2023-11-15"))).isEqualTo(457);
        assertThat(open(Map.of("kind", "SCHOOL", "asOf", "2023-06-30"))).isEqualTo(377);
        assertThat(open(Map.of("kind", "SCHOOL", "asOf", "2024-06-30"))).isEqualTo(467);
        assertThat(open(Map.of("kind", "UNIT", "school", "HN-271", "asOf", "2023-11-15")))
                .isEqualTo(7);
    }

    private static int signed(Map<String, String> filter) {
        return all("/signed-organisations", filter, "organisation").size();
    }

    private static int open(Map<String, String> filter) {
        return all("/pairings", filter, "first").size();
    }

    /** All rows of the list, page by page, but for what other tests made. */
    private static List<String> all(String list, Map<String, String> filter, String named) {
        List<String> codes = new ArrayList<>();
        String token = null;
        do {
            var call = Api.as(People.auditor()).queryParams(filter).queryParam("pageSize", 200);
            JsonNode page = (token == null ? call : call.queryParam("pageToken", token))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class);
            page.path("items")
                    .forEach(row -> codes.add(row.path(named).path("code").asText()));
            token = page.path("nextPageToken").asText(null);
        } while (token != null);
        codes.removeIf(code -> code.startsWith("T"));
        return codes;
    }
}
