package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/**
 * After two hundred returns, corrections and confirmations of the demo's activities every figure of a past day is what it was, and those of today
 * are what a plain recount says.
 */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class CorrectedFiguresTest {

    private static final int STEPS = 200;
    private static final LocalDate TODAY = LocalDate.now(HanoiTime.ZONE);

    private final Random chance = new Random(20231116);

    @Test
    void whatIsDoneLaterActsFromItsOwnDayOn() throws IOException, SQLException {
        List<NamedCsvRecord> questions = HanoiData.questions();
        HanoiRecount recount = new HanoiRecount();
        for (NamedCsvRecord question : questions) {
            HanoiData.answered(question);
            compare(recount, question, LocalDate.parse(question.getField("asOf")));
        }
        disturb(recount);
        for (NamedCsvRecord question : questions) {
            HanoiData.answered(question);
            compare(recount, question, TODAY);
            compare(recount, question, TODAY.minusDays(1));
        }
    }

    private static void compare(HanoiRecount recount, NamedCsvRecord question, LocalDate asOf) {
        String measure = question.getField("measure");
        if (!List.of("sessions", "participations", "contributions").contains(measure)) {
            return;
        }
        JsonPath figure =
                HanoiData.figure(People.department(), measure, question.getField("parameters") + "&asOf=" + asOf);
        assertThat(new long[] {figure.getLong("value"), figure.getLong("unconfirmed")})
                .as("%s on %s", question.getField("figure"), asOf)
                .isEqualTo(recount.count(measure, question.getField("parameters"), asOf));
    }

    /** Activities by chance: what is counted is returned, what is not is corrected or confirmed. */
    private void disturb(HanoiRecount recount) throws SQLException {
        Map<String, String> ids = ids();
        List<String> refs = new ArrayList<>(ids.keySet().stream().sorted().toList());
        Map<String, Integer> done = new HashMap<>();
        for (int step = 0; step < STEPS; ) {
            // The same ones come again, so that they go through several lives.
            String ref = refs.get(chance.nextInt(chance.nextBoolean() ? 60 : refs.size()));
            JsonNode is = Api.read(
                    200,
                    Api.as(People.department())
                            .get("/session-reports/{id}", ids.get(ref))
                            .then());
            String status = is.path("status").asText();
            String action =
                    switch (status) {
                        case "CONFIRMED" -> "return";
                        case "HELD", "RETURNED" -> chance.nextInt(3) == 0 ? "edit" : "confirm";
                        default -> null;
                    };
            if (action == null) {
                continue;
            }
            if (action.equals("edit")) {
                Map<String, String> corrected = new LinkedHashMap<>(recount.said(ref));
                corrected.put("teachers", Integer.toString(chance.nextInt(90)));
                corrected.put("mode", List.of("IN_PERSON", "ONLINE", "HYBRID").get(chance.nextInt(3)));
                corrected.put("kind", List.of("THEMATIC_SESSION", "EXCHANGE").get(chance.nextInt(2)));
                edit(ids.get(ref), is, corrected);
                recount.stands(ref, TODAY, false, corrected);
            } else {
                step(ids.get(ref), is, action);
                recount.stands(ref, TODAY, action.equals("confirm"), recount.said(ref));
            }
            done.merge(action, 1, Integer::sum);
            step++;
        }
        assertThat(done.keySet()).contains("return", "edit", "confirm");
    }

    private static void edit(String id, JsonNode is, Map<String, String> said) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String same : List.of("schoolYear", "date", "organisingLevel", "title")) {
            body.put(same, is.path(same).asText());
        }
        body.put("kind", said.get("kind"));
        body.put("mode", said.get("mode"));
        body.put("levels", is.path("levels"));
        body.put("themes", is.path("themes"));
        body.put("host", is.path("host").path("code").asText());
        List<String> partners = new ArrayList<>();
        is.path("partners")
                .forEach(partner ->
                        partners.add(partner.path("organisation").path("code").asText()));
        body.put("partners", partners);
        for (String number : List.of("minutes", "managers", "teachers", "staff", "pupils")) {
            body.put(
                    number,
                    number.equals("teachers")
                            ? Integer.valueOf(said.get(number))
                            : is.path(number).asInt());
        }
        Api.json(
                        People.editor(is.path("host").path("code").asText()),
                        is.path("etag").asText(),
                        body)
                .put("/session-reports/{id}", id)
                .then()
                .statusCode(200);
    }

    private static void step(String id, JsonNode is, String action) {
        String partner =
                is.path("partners").get(0).path("organisation").path("code").asText();
        Api.json(
                        People.approver(partner),
                        is.path("etag").asText(),
                        action.equals("return")
                                ? Map.of("action", action, "comment", "Cần xem lại")
                                : Map.of("action", action, "partner", partner))
                .post("/session-reports/{id}/transitions", id)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> ids() throws SQLException {
        Map<String, String> ids = new HashMap<>();
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select key, record_id from import_key where collection = 'session-reports'")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getString(2));
            }
        }
        return ids;
    }
}
