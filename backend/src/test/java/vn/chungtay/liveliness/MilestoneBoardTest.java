package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.statistics.HanoiData;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** Thirty of thirty units had signed; and what stands on the board is what the lists behind it hold. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class MilestoneBoardTest {

    private static final String FIRST_PHASE = "phase=2022-2025&asOf=2023-11-15";

    @Test
    void thirtyOfThirtySigned() throws IOException {
        JsonPath board = get("/milestones?pageSize=200&" + FIRST_PHASE);
        List<Map<String, Object>> units = board.getList("items.findAll { it.unit.code.startsWith('HN-') }");
        assertThat(units).hasSize(30).allSatisfy(unit -> {
            assertThat(unit.get("signedOn")).isNotNull();
            assertThat(unit.get("connectedOn")).isNotNull();
            assertThat(unit.get("metOn")).isNotNull();
            assertThat(unit.get("planOn")).isNull();
        });
        JsonPath shares = get("/milestone-shares?" + FIRST_PHASE);
        for (int i = 0; i < MilestoneKind.values().length; i++) {
            JsonPath share = shares.setRootPath("items[" + i + "]");
            assertThat(HanoiData.walk(People.department(), share.getString("records"))
                            .count())
                    .isEqualTo(share.getInt("reached"));
            assertThat(HanoiData.walk(People.department(), share.getString("missingRecords"))
                            .count())
                    .isEqualTo(share.getInt("units") - share.getInt("reached"));
        }
        assertThat(get("/milestone-shares?phase=2022-2025&asOf=2023-11-15&unit=HN-005")
                        .getInt("items.find { it.kind == 'SIGNED' }.share"))
                .isEqualTo(100);
        assertThat(get("/milestone-shares?asOf=2023-11-15").getInt("items.find { it.kind == 'SIGNED' }.reached"))
                .as("without a phase, the one of that day")
                .isEqualTo(get("/milestone-shares?phase=2022-2025&asOf=2023-11-15")
                        .getInt("items.find { it.kind == 'SIGNED' }.reached"))
                .isGreaterThanOrEqualTo(30);
        assertThat(get("/milestones?pageSize=200&phase=2022-2025&asOf=2023-02-08")
                        .getList("items.findAll { it.signedOn }"))
                .hasSizeLessThan(30)
                .isNotEmpty();
    }

    private static JsonPath get(String address) {
        return Api.as(People.department())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
