package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.People;

/**
 * Every figure names its records, and so does every part of it: with the same rights that list has exactly as many rows, or its columns add up to
 * the quantity. Of large breakdowns some parts are drawn; {@code -Dfigures.parts=100000} asks all.
 */
final class EveryPart {

    private static final int DRAWN = Integer.getInteger("figures.parts", 2);
    private static final boolean THOROUGH = DRAWN > 100;
    private static final long MANY = 1000;

    private final String token;
    private final String viewer;
    private final String asOf;
    private final Random chance = new Random(20231115);
    private final Map<String, Long> counted = new HashMap<>();
    private List<String> maps;

    private EveryPart(String viewer, String token, String asOf) {
        this.viewer = viewer;
        this.token = token;
        this.asOf = asOf;
    }

    /** A test for each measure as the department sees it: broken down by all that it can be, on both maps. */
    static Stream<DynamicTest> whole(String asOf, String scopeOfPartners) {
        return all(new EveryPart("the department", People.department(), asOf), scopeOfPartners, true);
    }

    /** The same for what not everybody sees; of the directory each sees the same. */
    static Stream<DynamicTest> as(String viewer, String token, String asOf, String scopeOfPartners) {
        return all(new EveryPart(viewer, token, asOf), scopeOfPartners, THOROUGH);
    }

    private static Stream<DynamicTest> all(EveryPart seen, String scopeOfPartners, boolean everything) {
        seen.maps = everything ? List.of("then", "now") : List.of("then");
        return Stream.of(Measure.values())
                .filter(measure -> everything || measure.confirmed)
                .map(measure -> DynamicTest.dynamicTest(
                        "every part of " + measure.path + " as " + seen.viewer + " on " + seen.asOf,
                        () -> seen.check(measure, measure == Measure.PARTNERS ? "&scope=" + scopeOfPartners : "")));
    }

    private void check(Measure measure, String more) {
        for (String map : maps) {
            for (Breakdown by : measure.breakdowns) {
                check(measure, by, "asOf=" + asOf + "&map=" + map + "&by=" + by + more);
            }
        }
        // What is narrowed by the very thing that it is broken down by.
        if (measure.parameters.contains("level") && measure.breakdowns.contains(Breakdown.level)) {
            check(measure, Breakdown.level, "asOf=" + asOf + "&by=level&level=PRIMARY,LOWER_SECONDARY" + more);
        }
        if (measure.parameters.contains("theme")) {
            check(measure, Breakdown.theme, "asOf=" + asOf + "&by=theme&theme=ICT,ASSESSMENT" + more);
        }
    }

    private void check(Measure measure, Breakdown by, String question) {
        JsonNode figure = get("/statistics/" + measure.path + "?" + question);
        String asked = viewer + ": " + measure.path + "?" + question;
        assertBehind(measure, asked, figure);
        List<JsonNode> parts = new ArrayList<>();
        figure.path("breakdown").forEach(parts::add);
        Collections.shuffle(parts, chance);
        // People are added up row by row.
        int drawn = measure == Measure.PARTICIPATIONS ? (DRAWN + 1) / 2 : DRAWN;
        for (JsonNode part : parts.subList(0, Math.min(drawn, parts.size()))) {
            assertBehind(measure, asked + " " + part.path("key").asText(), part);
        }
    }

    private void assertBehind(Measure measure, String asked, JsonNode of) {
        assertThat(behind(measure, of.path("records").asText()))
                .as(asked + " → " + of.path("records").asText())
                .isEqualTo(of.path("value").asLong());
        if (measure.confirmed) {
            assertThat(behind(measure, of.path("unconfirmedRecords").asText()))
                    .as(asked + " → " + of.path("unconfirmedRecords").asText())
                    .isEqualTo(of.path("unconfirmed").asLong());
        }
    }

    private long behind(Measure measure, String address) {
        return counted.computeIfAbsent(
                measure.path + ' ' + address,
                unseen -> measure == Measure.PARTICIPATIONS ? people(address) : rows(address));
    }

    private long rows(String address) {
        JsonNode page = get(path(address) + "&count=capped&pageSize=1");
        long count = page.path("count").path("value").asLong();
        return count < MANY ? count : HanoiData.walk(token, address).count();
    }

    private long people(String address) {
        return HanoiData.walk(token, address).sums().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String path(String address) {
        return address.substring(Api.V1.length());
    }

    private JsonNode get(String address) {
        var call = Api.as(token);
        for (String parameter : address.substring(address.indexOf('?') + 1).split("&")) {
            call.queryParam(
                    parameter.substring(0, parameter.indexOf('=')),
                    URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return Api.read(
                200, call.get(address.substring(0, address.indexOf('?'))).then());
    }
}
