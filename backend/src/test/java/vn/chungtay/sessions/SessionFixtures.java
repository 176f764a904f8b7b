package vn.chungtay.sessions;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.testing.Api;

/** Activities as tests record them. The school years 2022-2023 and 2023-2024 are left to the demo data, whose figures are known. */
public final class SessionFixtures {

    public static final String HEADING =
            "ref,schoolYear,date,organisingLevel,educationLevels,kind,mode,themes,title,hostCode,partnerCodes,umbrella,minutes,"
                    + "managers,teachers,staff,pupils,status,cancelReason,hostConfirmedOn,partnerConfirmedOn,returnedOn";

    private SessionFixtures() {}

    /** A complete body: a thematic session of schools in November 2025, still to be planned or reported. */
    public static Map<String, Object> body(String host, String... partners) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", "2025-11-20");
        body.put("organisingLevel", "SCHOOL");
        body.put("kind", "THEMATIC_SESSION");
        body.put("mode", "IN_PERSON");
        body.put("levels", List.of("PRESCHOOL"));
        body.put("themes", List.of("ICT"));
        body.put("title", "Chuyên đề: Ứng dụng công nghệ thông tin");
        body.put("minutes", 120);
        body.put("host", host);
        body.put("partners", List.of(partners));
        body.put("managers", 2);
        body.put("teachers", 15);
        body.put("staff", 1);
        body.put("pupils", 0);
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        if (value == null) {
            changed.remove(field);
        }
        return changed;
    }

    /** An activity that the host has reported; its id. */
    public static String held(String token, String host, String... partners) {
        return Api.field("id", 201, create(token, with(body(host, partners), "report", true)));
    }

    public static ValidatableResponse create(String token, Map<String, Object> body) {
        return Api.json(token, body).post("/session-reports").then();
    }

    /** The action on the record as it is now. */
    public static ValidatableResponse step(String token, String id, Map<String, Object> step) {
        return Api.json(token, etag(token, id), step)
                .post("/session-reports/{id}/transitions", id)
                .then();
    }

    public static String etag(String token, String id) {
        return Api.field(
                "etag", 200, Api.as(token).get("/session-reports/{id}", id).then());
    }

    /** A row of a file: what is said is the same each time, what happened is the caller's. */
    public static String row(
            String ref, String schoolYear, String date, String host, String partners, String happened) {
        boolean held = !happened.startsWith("PLANNED") && !happened.startsWith("CANCELLED");
        return String.join(
                ",",
                ref,
                schoolYear,
                date,
                "SCHOOL",
                "PRIMARY",
                "THEMATIC_SESSION",
                "IN_PERSON",
                "ICT;ASSESSMENT",
                "Chuyên đề " + ref,
                host,
                partners,
                "",
                held ? "120,3,20,1,5" : ",,,,",
                happened);
    }
}
