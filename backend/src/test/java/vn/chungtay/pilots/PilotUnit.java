package vn.chungtay.pilots;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.People;

/** A unit of one test with enough schools for the quota and one more of each level, and the steps of its selection. */
final class PilotUnit {

    static final Map<String, Integer> QUOTA =
            new LinkedHashMap<>(Map.of("PRESCHOOL", 3, "PRIMARY", 4, "LOWER_SECONDARY", 3));
    static final String PHASE = "2025-2030";

    final Subtree tree;
    final Map<String, List<String>> schools = new LinkedHashMap<>();

    PilotUnit() {
        List<String> levels = new ArrayList<>();
        QUOTA.forEach((level, count) -> {
            for (int i = 0; i <= count; i++) {
                levels.add(level);
            }
        });
        tree = OrganisationFixtures.outer(levels.toArray(String[]::new));
        for (int i = 0; i < levels.size(); i++) {
            schools.computeIfAbsent(levels.get(i), level -> new ArrayList<>())
                    .add(tree.schools().get(i));
        }
    }

    /** The school of a level that no slot holds at first. */
    String spare(String level) {
        return schools.get(level).getLast();
    }

    String draft() {
        return Api.field(
                "id",
                201,
                Api.json(tree.editor(), Map.of("unit", tree.unit(), "phase", PHASE))
                        .post("/pilot-selections")
                        .then());
    }

    ValidatableResponse fill(String selection, String level, int position, String school) {
        return Api.json(tree.editor(), etag(selection), Map.of("school", school))
                .put("/pilot-selections/{id}/slots/{level}/{position}", selection, level, position)
                .then();
    }

    /** A draft with a school in every slot. */
    String full() {
        String selection = draft();
        QUOTA.forEach((level, count) -> {
            for (int position = 1; position <= count; position++) {
                fill(selection, level, position, schools.get(level).get(position - 1))
                        .statusCode(200);
            }
        });
        return selection;
    }

    String submitted() {
        String selection = full();
        step(tree.approver(), selection, Map.of("action", "submit"))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        return selection;
    }

    String approved() {
        String selection = submitted();
        step(People.department(), selection, Map.of("action", "approve"))
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        return selection;
    }

    ValidatableResponse step(String token, String selection, Map<String, Object> step) {
        return Api.json(token, etag(selection), step)
                .post("/pilot-selections/{id}/transitions", selection)
                .then();
    }

    String etag(String selection) {
        return Api.field(
                "etag",
                200,
                Api.as(People.department())
                        .get("/pilot-selections/{id}", selection)
                        .then());
    }
}
