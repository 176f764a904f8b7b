package vn.chungtay.authorisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chungtay.attachments.GoodFiles;
import vn.chungtay.attachments.Uploads;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.support.ContributionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.SettingFixtures;
import vn.chungtay.testing.Signatories;

/** Records of the commune of a {@link Neighbourhood} in the states that the cases of the matrix ask for, made through the API. */
final class Records {

    static final String YEAR = "2026-2027";
    static final String PHASE = "2025-2030";
    /** A school year of its own, far away. */
    static final Map<String, Object> SCHOOL_YEAR = SettingFixtures.schoolYear();
    /** When a pair of today will have been silent for long. */
    static final String LATER = LocalDate.now(HanoiTime.ZONE).plusDays(90).toString();

    private static final Map<String, Integer> QUOTA = Map.of("PRESCHOOL", 3, "PRIMARY", 4, "LOWER_SECONDARY", 3);
    private static final String[] PILOT_LEVELS = {
        "PRESCHOOL",
        "PRESCHOOL",
        "PRESCHOOL",
        "PRIMARY",
        "PRIMARY",
        "PRIMARY",
        "PRIMARY",
        "LOWER_SECONDARY",
        "LOWER_SECONDARY",
        "LOWER_SECONDARY",
        "PRESCHOOL"
    };

    final Neighbourhood place;
    /** The id and the version of each record, by what it is. */
    private final Map<String, String> ids = new HashMap<>();

    private final String own;
    private final String partner;

    private Records(String... levels) {
        place = new Neighbourhood(levels);
        own = People.approver(place.own());
        partner = People.approver(place.partner());
    }

    String id(String what) {
        return ids.get(what);
    }

    /** The operation that ran last for the reform. */
    String operation() {
        return ReformFixtures.get(id("reform")).path("operationId").asText();
    }

    /** The version that If-Match wants. */
    String version(String collection, String what) {
        return version(collection, what, People.department());
    }

    String version(String collection, String what, String reader) {
        return Api.field(
                "etag",
                200,
                Api.as(reader).get("/{collection}/{id}", collection, id(what)).then());
    }

    /** A setting of each kind, and a target and a reported figure of the commune. */
    static Records set() {
        Records records = new Records("PRIMARY");
        records.make("phases", People.department(), "/phases", SettingFixtures.phase());
        records.make("school-years", People.department(), "/school-years", SCHOOL_YEAR);
        records.make("themes", People.department(), "/themes", SettingFixtures.theme());
        records.make(
                "targets",
                People.department(),
                "/targets",
                SettingFixtures.with(SettingFixtures.target("organisations", YEAR), "scope", records.place.own()));
        records.make(
                "reported-figures",
                People.department(),
                "/reported-figures",
                SettingFixtures.with(SettingFixtures.reported("organisations"), "scope", records.place.own()));
        return records;
    }

    static Records proposed() {
        Records records = new Records("PRIMARY");
        records.make(
                "pairing",
                records.own,
                "/pairings",
                Map.of("first", records.place.own(), "second", records.place.partner(), "message", "Lời ngỏ"));
        return records;
    }

    /** Paired, with a signed agreement and one that only the commune has confirmed. */
    static Records active() {
        Records records = proposed();
        records.step(records.partner, "pairings", "pairing", Map.of("action", "accept"));
        for (String what : List.of("signed", "draft")) {
            records.make(
                    what,
                    records.own,
                    "/agreements",
                    Map.of(
                            "pairingId",
                            records.id("pairing"),
                            "type",
                            "COVENANT",
                            "number",
                            what,
                            "signedOn",
                            LocalDate.now(HanoiTime.ZONE).minusDays(2).toString(),
                            "validUntil",
                            LocalDate.now(HanoiTime.ZONE).plusDays(30).toString(),
                            "signatories",
                            Signatories.BOTH));
        }
        records.step(records.partner, "agreements", "signed", Map.of("action", "sign", "comment", "Lời ký"));
        return records;
    }

    /** They met before any session of theirs was recorded. */
    static Records reached() {
        Records records = active();
        Api.json(records.own, "0", Map.of("reachedOn", "2026-09-05"))
                .put("/pairings/{id}/milestones/MET", records.id("pairing"))
                .then()
                .statusCode(200);
        return records;
    }

    static Records nudged() {
        Records records = active();
        records.make("nudge", records.own, "/pairings/" + records.id("pairing") + "/nudges", Map.of());
        return records;
    }

    static Records planned() {
        Records records = active();
        records.make(
                "plan", records.own, "/activity-plans", Map.of("pairingId", records.id("pairing"), "schoolYear", YEAR));
        records.ids.put(
                "line",
                Api.json(records.own, records.version("activity-plans", "plan"), line(records.place.own()))
                        .post("/activity-plans/{id}/lines", records.id("plan"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("lines[0].id"));
        return records;
    }

    static Records agreed() {
        Records records = planned();
        records.step(records.own, "activity-plans", "plan", Map.of("action", "agree"));
        records.step(records.partner, "activity-plans", "plan", Map.of("action", "agree"));
        return records;
    }

    static Records submitted() {
        Records records = agreed();
        records.step(records.own, "activity-plans", "plan", Map.of("action", "submit"));
        return records;
    }

    /** A school of the commune that another took over from yesterday, and a profile of the commune. */
    static Records kept() {
        Records records = new Records("PRIMARY", "PRIMARY", "PRIMARY");
        String today = LocalDate.now(HanoiTime.ZONE).toString();
        Api.json(
                        People.administrator(),
                        Map.of(
                                "from",
                                List.of(records.place.schools.get(1)),
                                "to",
                                List.of(Map.of("code", records.place.schools.get(2))),
                                "on",
                                today))
                .post("/successions")
                .then()
                .statusCode(200);
        Api.json(records.own, records.versionOf(records.place.own()), Map.of("note", "Lời hồ sơ"))
                .put("/organisations/{code}/profiles/{year}", records.place.own(), YEAR)
                .then()
                .statusCode(200);
        return records;
    }

    /** The version of an organisation, by its code. */
    String versionOf(String code) {
        return Api.as(People.department())
                .get("/organisations/{code}", code)
                .then()
                .statusCode(200)
                .extract()
                .path("etag");
    }

    static Records plannedSession() {
        Records records = new Records("PRIMARY");
        records.make("session", records.own, "/session-reports", session(records.place));
        return records;
    }

    static Records heldSession() {
        Records records = plannedSession();
        records.step(records.own, "session-reports", "session", Map.of("action", "report"));
        return records;
    }

    static Records confirmedSession() {
        Records records = heldSession();
        records.step(records.partner, "session-reports", "session", Map.of("action", "confirm"));
        return records;
    }

    /** With a picture, and a paper that has not come yet. */
    static Records attachedToSession() {
        Records records = confirmedSession();
        records.attach("session-reports", "session");
        return records;
    }

    static Records pledged() {
        Records records = new Records("PRIMARY");
        records.make("gift", records.own, "/contributions", gift(records.place));
        return records;
    }

    static Records delivered() {
        Records records = pledged();
        records.step(records.own, "contributions", "gift", Map.of("action", "deliver"));
        return records;
    }

    static Records received() {
        Records records = delivered();
        records.step(records.partner, "contributions", "gift", Map.of("action", "receive"));
        return records;
    }

    static Records attachedToContribution() {
        Records records = received();
        records.attach("contributions", "gift");
        return records;
    }

    /** Given on a day when the commune stood under the unit that has ended since. */
    static Map<String, Object> gift(Neighbourhood place) {
        return ContributionFixtures.body(place.own(), place.partner());
    }

    static Records attachedToAgreement() {
        Records records = active();
        records.attach("agreements", "signed");
        return records;
    }

    private void attach(String collection, String owner) {
        ids.put("collection", collection);
        ids.put("owner", id(owner));
        byte[] picture = GoodFiles.jpeg(40, 30);
        ids.put("attachment", Uploads.declared(own, Uploads.said(collection, id(owner), "anh.jpg", picture.length)));
        Uploads.send(own, id("attachment"), 0, picture).then().statusCode(200);
        ids.put("unfinished", Uploads.declared(own, Uploads.said(collection, id(owner), "bien-ban.pdf", 1_000)));
    }

    static Records pilotsDraft() {
        Records records = new Records(PILOT_LEVELS);
        records.make("pilots", records.own, "/pilot-selections", Map.of("unit", records.place.own(), "phase", PHASE));
        int school = 0;
        for (String level : List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY")) {
            for (int position = 1; position <= QUOTA.get(level); position++) {
                Api.json(
                                records.own,
                                records.version("pilot-selections", "pilots"),
                                Map.of("school", records.place.schools.get(school++)))
                        .put("/pilot-selections/{id}/slots/{level}/{position}", records.id("pilots"), level, position)
                        .then()
                        .statusCode(200);
            }
        }
        return records;
    }

    static Records pilotsSubmitted() {
        Records records = pilotsDraft();
        records.step(records.own, "pilot-selections", "pilots", Map.of("action", "submit", "comment", "Lời trình"));
        return records;
    }

    static Records pilotsApproved() {
        Records records = pilotsSubmitted();
        records.step(People.department(), "pilot-selections", "pilots", Map.of("action", "approve"));
        return records;
    }

    static Records reformDraft() {
        return reform(ReformFixtures::draft);
    }

    static Records reformPreviewed() {
        return reform(ReformFixtures::previewed);
    }

    static Records reformApplied() {
        return reform(ReformFixtures::applied);
    }

    private static Records reform(Function<ReformFixtures.Small, String> made) {
        Records records = new Records("PRIMARY");
        ReformFixtures.Small small = ReformFixtures.small();
        records.ids.put("reform", made.apply(small));
        records.ids.put("old", small.old().unit());
        records.ids.put("new", small.one());
        return records;
    }

    static Map<String, Object> line(String host) {
        return Map.of(
                "kind",
                "THEMATIC_SESSION",
                "organisingLevel",
                "UNIT",
                "levels",
                List.of("PRIMARY"),
                "themes",
                List.of("ICT"),
                "title",
                "Chuyên đề",
                "host",
                host);
    }

    /** With boundaries of the commune, on a day that no other test has. */
    static Records bounded() {
        Records records = new Records("PRIMARY");
        records.ids.put(
                "boundaries",
                Api.field(
                        "id",
                        201,
                        Api.as(People.administrator())
                                .contentType("application/geo+json")
                                .body(boundaries(records.place.own()).getBytes(StandardCharsets.UTF_8))
                                .post("/boundary-files?validFrom=1989-01-01")
                                .then()));
        return records;
    }

    static String boundaries(String unit) {
        return """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "%s"}, "geometry":
                {"type": "Polygon", "coordinates": [[[105.7, 20.9], [105.9, 20.9], [105.9, 21.1], [105.7, 20.9]]]}}]}""".formatted(unit);
    }

    /** Held on a day when the commune stood under the unit that has ended since. */
    static Map<String, Object> session(Neighbourhood place) {
        return SessionFixtures.with(SessionFixtures.body(place.own(), place.partner()), "organisingLevel", "UNIT");
    }

    private void make(String what, String token, String collection, Object body) {
        ids.put(
                what,
                Api.field("id", 201, Api.json(token, body).post(collection).then()));
    }

    private void step(String token, String collection, String what, Map<String, Object> step) {
        Api.json(token, version(collection, what), step)
                .post("/{collection}/{id}/transitions", collection, id(what))
                .then()
                .statusCode(200);
    }
}
