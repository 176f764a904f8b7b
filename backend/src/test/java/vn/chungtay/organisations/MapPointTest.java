package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** Where units and schools stand: in columns for the map, and by the same part of the map in the directory. */
@QuarkusTest
class MapPointTest {

    private Subtree place;
    private String west;
    private String east;

    @BeforeEach
    void threeSchoolsOfWhichTwoHaveAPoint() {
        place = OrganisationFixtures.inner("PRIMARY");
        west = OrganisationFixtures.code();
        east = OrganisationFixtures.code();
        Api.importCsv(
                        People.administrator(),
                        "schools",
                        "code,name,levels,ownership,parentCode,zone,latitude,longitude,pupils,validFrom",
                        west + ",Trường phía tây,PRIMARY,PUBLIC," + place.unit() + ",INNER,21.0212345,105.7812345,300,",
                        east + ",Trường phía đông,PRIMARY;PRESCHOOL,PUBLIC," + place.unit()
                                + ",INNER,21.03,105.85,300,2024-08-01")
                .statusCode(200)
                .body("applied", equalTo(true));
    }

    @Test
    void allThatHaveAPointAndHowManyHaveNone() {
        JsonNode points = points("unit=" + place.unit());
        assertThat(points.path("located").asInt()).isEqualTo(2);
        assertThat(points.path("shown").asInt()).isEqualTo(2);
        assertThat(points.path("unlocated").asInt()).isEqualTo(2);
        assertThat(codes(points)).containsExactlyInAnyOrder(west, east);
        JsonNode group =
                points.at("/groups/0/codes/0").asText().equals(west) ? points.at("/groups/0") : points.at("/groups/1");
        assertThat(group.path("kind").asText()).isEqualTo("SCHOOL");
        assertThat(group.path("zone").asText()).isEqualTo("INNER");
        assertThat(group.at("/levels/0").asText()).isEqualTo("PRIMARY");
        assertThat(group.at("/latitudes/0").asDouble()).isEqualTo(21.02123);
        assertThat(group.at("/longitudes/0").asDouble()).isEqualTo(105.78123);
    }

    @Test
    void theDayThePartOfTheMapAndTheLevelNarrow() {
        String unit = "unit=" + place.unit();
        assertThat(codes(points(unit + "&asOf=2023-11-15"))).containsExactly(west);
        assertThat(codes(points(unit + "&level=PRESCHOOL"))).containsExactly(east);
        assertThat(codes(points(unit + "&q=phia tay"))).containsExactly(west);
        assertThat(codes(points(unit + "&zone=OUTER"))).isEmpty();
        assertThat(codes(points(unit + "&bbox=105.7,21,105.8,21.1"))).containsExactly(west);
        Api.as(place.viewer())
                .get("/organisations?" + unit + "&bbox=105.8,21,105.9,21.1")
                .then()
                .statusCode(200)
                .body("items.code", contains(east));
    }

    @Test
    void aPartOfTheMapIsFourNumbers() {
        for (String wrong :
                new String[] {"1,2,3", "105.8,21,105.7,21.1", "a,b,c,d", "1,2,3,4,5", "1e3,2,3,4", "١,2,3,4"}) {
            Api.as(place.viewer())
                    .queryParam("bbox", wrong)
                    .get("/map-points")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("BBOX_MALFORMED"));
        }
    }

    private JsonNode points(String query) {
        return Api.read(200, Api.as(place.viewer()).get("/map-points?" + query).then());
    }

    private static List<String> codes(JsonNode points) {
        List<String> codes = new ArrayList<>();
        points.path("groups").forEach(group -> group.path("codes").forEach(code -> codes.add(code.asText())));
        return codes;
    }
}
