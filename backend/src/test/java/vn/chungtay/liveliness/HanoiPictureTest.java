package vn.chungtay.liveliness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** The picture of Hanoi: nobody is left out of it, and every line is as thick as its list is long. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class HanoiPictureTest {

    private static final String DAY = "2023-11-15";

    @Test
    void allPairingsOfTheDayAreInIt() {
        JsonNode figure = read("/statistics/pairings?asOf=" + DAY);
        JsonNode picture = read("/pairing-picture?asOf=" + DAY);
        assertThat(picture.path("pairings").asInt())
                .isEqualTo(figure.path("value").asInt())
                .isEqualTo(picture.path("pairingsShown").asInt());
        assertThat(picture.path("pairings").asInt()).isGreaterThan(400);
        assertThat(picture.path("by").asText()).isEqualTo("PARTY");
        int across = 0;
        for (JsonNode line : picture.path("lines")) {
            String left = picture.path("left")
                    .path(line.path("left").asInt())
                    .path("zone")
                    .asText();
            String right = picture.path("right")
                    .path(line.path("right").asInt())
                    .path("zone")
                    .asText();
            // Two of the suburbs can be paired; nobody of the inner city stands to the right of one of the suburbs.
            assertThat(right.equals("INNER") && !left.equals("INNER"))
                    .as("%s", line)
                    .isFalse();
            across += left.equals("INNER") && right.equals("OUTER") ? 1 : 0;
        }
        assertThat(across).isGreaterThan(picture.path("pairings").asInt() / 2);
    }

    @Test
    void everyLineOfUnitsIsAsLongAsItsList() {
        JsonNode picture = read("/pairing-picture?by=UNIT&asOf=" + DAY);
        assertThat(picture.path("lines")).hasSize(picture.path("lineCount").asInt());
        for (JsonNode line : picture.path("lines")) {
            assertThat(line.path("seen").asInt())
                    .isEqualTo(line.path("pairings").asInt());
            JsonNode list =
                    read(line.path("records").asText().substring("/api/v1".length()) + "&pageSize=1&count=capped");
            assertThat(list.at("/count/value").asInt())
                    .as("%s", line)
                    .isEqualTo(line.path("pairings").asInt());
        }
    }

    @Test
    void theThickestLinesOfTwoAreAsLongAsTheirLists() {
        JsonNode picture = read("/pairing-picture?kind=UNIT&asOf=" + DAY);
        int sessions = 0;
        for (JsonNode line : picture.path("lines")) {
            JsonNode list =
                    read(line.path("records").asText().substring("/api/v1".length()) + "&pageSize=1&count=capped");
            assertThat(list.at("/count/value").asInt())
                    .as("%s", line)
                    .isEqualTo(line.path("sessions").asInt());
            sessions += line.path("sessions").asInt();
        }
        assertThat(sessions).isPositive();
        assertThat(picture.at("/left/0/latitude").asDouble()).isBetween(20.5, 21.5);
    }

    private static JsonNode read(String address) {
        return Api.read(
                200,
                Api.as(People.department())
                        .urlEncodingEnabled(false)
                        .get(address)
                        .then());
    }
}
