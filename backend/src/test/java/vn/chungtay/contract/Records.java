package vn.chungtay.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungtay.attachments.GoodFiles;
import vn.chungtay.attachments.Uploads;
import vn.chungtay.support.ContributionFixtures;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.Databases;
import vn.chungtay.testing.DemoData;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.SettingFixtures;
import vn.chungtay.testing.Signatories;
import vn.chungtay.testing.Tokens;

/** What the walks find in the service: Hanoi's data, and one record in each state that an operation needs to succeed. */
final class Records {

    /** Somebody who may do whatever one caller can. */
    static final String ANYTHING = Tokens.of("nguoi.di.tuan")
            .named("Người đi tuần")
            .roles("viewer", "editor", "approver", "department", "administrator", "auditor")
            .groups("HN")
            .sign();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> QUOTA = Map.of("PRESCHOOL", 3, "PRIMARY", 4, "LOWER_SECONDARY", 3);
    private static final Map<String, CompletableFuture<Records>> MADE = new HashMap<>();

    /** What an operation needs beside the example of the contract: who calls, which record, which fields. */
    final Map<String, BiConsumer<Call, ObjectNode>> needs = new HashMap<>();

    final Subtree near;
    final Subtree far;

    /** Made once a database; whoever comes after a failure gets that same failure. */
    static synchronized Records make() {
        CompletableFuture<Records> made = MADE.get(Databases.current());
        if (made == null) {
            made = new CompletableFuture<>();
            MADE.put(Databases.current(), made);
            try {
                made.complete(new Records());
            } catch (IOException | RuntimeException | AssertionError failure) {
                made.completeExceptionally(failure);
            }
        }
        return made.join();
    }

    private Records() throws IOException {
        near = OrganisationFixtures.inner("PRIMARY", "PRIMARY");
        far = OrganisationFixtures.outer(Stream.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY")
                .flatMap(level -> Stream.generate(() -> level).limit(QUOTA.get(level)))
                .toArray(String[]::new));
        organisations();
        pairings();
        sessions();
        support();
        pilots();
        reforms();
        // The trail of Hanoi's loading is long, and as files each of its rows would be written again and again.
        needs.put("listAuditEvents", (call, body) -> call.query("collection", "agreements"));
        imports("importOrganisations", "units", 3);
        imports("importSchools", "schools", 3);
        needs.put(
                "importSuccessions",
                (call, body) -> call.body(
                        "text/csv; charset=UTF-8",
                        "fromCode,toCode,on\n%s,%s,2026-09-01\n"
                                .formatted(near.schools().get(1), near.schools().get(0))
                                .getBytes(StandardCharsets.UTF_8)));
        boundaries();
        imports("importProfiles", "profiles", 1);
        imports("importPairings", "pairings", 2);
        imports("importSessionReports", "sessions", 3);
        imports("importContributions", "contributions", 1);
        imports("importPilotSelections", "pilots", 10);
        imports("importTargets", "targets", 1);
        imports("importReportedFigures", "reported-figures", 3);
        settings();
    }

    private void settings() {
        for (String one : List.of("Phases", "SchoolYears", "Themes")) {
            needs.put("import" + one, (call, body) -> {});
        }
        for (String one : List.of("Phase", "SchoolYear", "Theme", "Target", "ReportedFigure")) {
            needs.put("create" + one, (call, body) -> body.remove("id"));
        }
        String phase = id(Api.json(ANYTHING, SettingFixtures.phase()).post("/phases"));
        Map<String, Object> said = SettingFixtures.without(SettingFixtures.phase(), "code");
        needs.put("updatePhase", (call, body) -> {
            call.path("id", phase);
            body.removeAll().setAll(JSON.<ObjectNode>valueToTree(said));
        });
        Map<String, Object> years = SettingFixtures.schoolYear();
        String year = id(Api.json(ANYTHING, years).post("/school-years"));
        needs.put("updateSchoolYear", (call, body) -> {
            call.path("id", year);
            body.removeAll().setAll(JSON.<ObjectNode>valueToTree(SettingFixtures.without(years, "code")));
        });
        for (String one : List.of("updateTheme", "updateTarget", "updateReportedFigure")) {
            needs.put(one, (call, body) -> {});
        }
        String target = id(Api.json(ANYTHING, SettingFixtures.target("pilots", "2023-2024"))
                .post("/targets"));
        needs.put("deleteTarget", (call, body) -> call.path("id", target));
        String figure =
                id(Api.json(ANYTHING, SettingFixtures.reported("pilots")).post("/reported-figures"));
        needs.put("deleteReportedFigure", (call, body) -> call.path("id", figure));
    }

    /** Kept once; the walks only ask whether another would be. */
    private void boundaries() {
        String file = """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "%s"}, "geometry":
                {"type": "Polygon", "coordinates": [[[105.7, 20.9], [105.9, 20.9], [105.9, 21.1], [105.7, 20.9]]]}}]}""".formatted(near.unit());
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(near.unit().hashCode() & 0x1fff);
        String id = id(Api.as(ANYTHING)
                .contentType("application/geo+json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/boundary-files?validFrom=" + day));
        needs.put("addBoundaryFile", (call, body) -> call.query("validFrom", "1949-01-01")
                .body("application/geo+json", file.getBytes(StandardCharsets.UTF_8)));
        for (String one : List.of("getBoundaryFile", "getBoundaryAreas", "removeBoundaryFile")) {
            needs.put(one, (call, body) -> call.path("id", id));
        }
    }

    private void organisations() {
        String closing = OrganisationFixtures.departmentSchool("INNER", "PRIMARY");
        String taking = OrganisationFixtures.departmentSchool("INNER", "PRIMARY");
        needs.put("createOrganisation", (call, body) -> body.put("code", OrganisationFixtures.code())
                .put("parent", near.unit()));
        BiConsumer<Call, ObjectNode> named = (call, body) -> {
            call.path("idOrCode", near.school());
            // The fuzzing may have given the example's own code away, for good.
            body.put("code", OrganisationFixtures.code()).remove(List.of("parent", "levels"));
        };
        needs.put("changeOrganisation", named);
        needs.put("correctOrganisation", named.andThen((call, body) -> body.remove("on")));
        needs.put("transitionOrganisation", (call, body) -> {
            call.path("idOrCode", closing);
            body.removeAll().put("action", "close");
        });
        needs.put("stateProfile", (call, body) -> call.path("idOrCode", near.unit()));
        needs.put("recordSuccession", (call, body) -> {
            body.put("on", "2026-09-01").putArray("from").add(closing);
            body.putArray("to").addObject().put("code", taking);
        });
    }

    private void pairings() {
        String farSchool = far.schools().get(3);
        String active = paired(near.schools().get(0), farSchool);
        String other = paired(near.schools().get(1), farSchool);
        String proposed = proposed(near.schools().get(0), far.schools().get(4));
        needs.put("proposePairing", (call, body) -> {
            call.by(near.approver());
            body.put("first", near.schools().get(1)).put("second", far.schools().get(4));
            body.remove("phase");
        });
        needs.put("transitionPairing", (call, body) -> call.by(far.approver()).path("id", proposed));
        needs.put("createAgreement", (call, body) -> {
            call.by(near.approver());
            body.put("pairingId", other).put("type", "MEMORANDUM").put("signedOn", "2026-09-15");
            body.remove(List.of("renewsId", "validFrom", "validUntil"));
        });
        String paper = id(Api.json(
                        near.approver(),
                        Map.of(
                                "pairingId",
                                active,
                                "type",
                                "MEMORANDUM",
                                "number",
                                "7/BB-GN",
                                "signedOn",
                                "2026-09-10",
                                "signatories",
                                Signatories.BOTH))
                .post("/agreements"));
        needs.put("getAgreementPaper", (call, body) -> call.path("id", paper));
        needs.put("updateAgreement", (call, body) -> {
            call.by(near.approver()).path("id", paper);
            body.put("type", "MEMORANDUM").put("signedOn", "2026-09-15");
            body.remove(List.of("validFrom", "validUntil"));
        });
        String draft = id(Api.json(near.editor(), Map.of("pairingId", active, "type", "MEMORANDUM"))
                .post("/agreements"));
        needs.put("deleteAgreement", (call, body) -> call.by(near.editor()).path("id", draft));
        needs.put("transitionAgreement", (call, body) -> {
            call.by(far.approver()).path("id", paper);
            body.removeAll().put("action", "sign");
        });
        batches();
        liveliness(active, other);
        plans(active, other);
    }

    private void batches() {
        String first = near.schools().get(1);
        String second = far.schools().get(5);
        needs.put("listPartnerCandidates", (call, body) -> call.query("for", first));
        needs.put("joinPairs", (call, body) -> {
            call.by(near.approver());
            body.removeAll().putArray("pairs").addObject().put("first", first).put("second", second);
        });
        needs.put("importPairingBatch", (call, body) -> call.by(near.approver())
                .body(
                        "text/csv; charset=UTF-8",
                        ("firstCode,secondCode\n" + first + ',' + second + '\n').getBytes(StandardCharsets.UTF_8)));
    }

    private void liveliness(String active, String other) {
        String nudge = id(Api.json(near.editor(), Map.of()).post("/pairings/{id}/nudges", active));
        needs.put("setPairingMilestone", (call, body) -> {
            call.by(near.editor()).path("id", active).path("kind", "CONTENT");
            body.removeAll().put("reachedOn", "2026-09-10");
        });
        needs.put("nudgePairing", (call, body) -> {
            call.by(near.editor()).path("id", other);
            body.removeAll();
        });
        needs.put("transitionNudge", (call, body) -> call.by(near.editor()).path("id", nudge));
    }

    private void plans(String active, String other) {
        String plan = id(Api.json(near.editor(), Map.of("pairingId", active, "schoolYear", "2026-2027"))
                .post("/activity-plans"));
        Map<String, Object> line = Map.of(
                "kind", "THEMATIC_SESSION",
                "organisingLevel", "SCHOOL",
                "levels", List.of("PRIMARY"),
                "themes", List.of("ICT"),
                "title", "Chuyên đề: Ứng dụng công nghệ thông tin",
                "month", "2026-10",
                "host", near.school());
        String lineId = Api.json(near.editor(), "0", line)
                .post("/activity-plans/{id}/lines", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id");
        BiConsumer<Call, ObjectNode> said = (call, body) -> {
            call.by(near.editor()).path("id", plan).path("lineId", lineId);
            body.put("host", near.school())
                    .put("organisingLevel", "SCHOOL")
                    .putArray("levels")
                    .add("PRIMARY");
        };
        needs.put("createActivityPlan", (call, body) -> {
            call.by(near.editor());
            body.put("pairingId", other).put("schoolYear", "2026-2027");
        });
        needs.put("addPlanLine", said);
        needs.put("updatePlanLine", said);
        needs.put("deletePlanLine", said);
        needs.put("transitionActivityPlan", (call, body) -> {
            call.by(near.approver()).path("id", plan);
            body.removeAll().put("action", "agree");
        });
    }

    private void sessions() {
        String planned = id(Api.json(near.editor(), activity()).post("/session-reports"));
        Map<String, Object> held = activity();
        held.put("report", true);
        String reported = id(Api.json(near.editor(), held).post("/session-reports"));
        BiConsumer<Call, ObjectNode> said = (call, body) -> {
            call.by(near.editor()).path("id", planned);
            body.removeAll().setAll(JSON.<ObjectNode>valueToTree(activity()));
        };
        needs.put("createSessionReport", said);
        needs.put("updateSessionReport", said);
        attachments(reported);
        needs.put("transitionSessionReport", (call, body) -> {
            call.by(far.approver()).path("id", reported);
            body.removeAll().put("action", "confirm");
        });
    }

    private void support() {
        Map<String, Object> gift = ContributionFixtures.body(near.school(), far.school());
        String pledged = id(Api.json(near.editor(), gift).post("/contributions"));
        String delivered = ContributionFixtures.delivered(near.editor(), near.school(), far.school());
        BiConsumer<Call, ObjectNode> said = (call, body) -> {
            call.by(near.editor()).path("id", pledged);
            body.removeAll().setAll(JSON.<ObjectNode>valueToTree(gift));
        };
        needs.put("createContribution", said);
        needs.put("updateContribution", said);
        needs.put("transitionContribution", (call, body) -> {
            call.by(far.approver()).path("id", delivered);
            body.removeAll().put("action", "receive");
        });
    }

    private void attachments(String session) {
        byte[] picture = GoodFiles.jpeg(40, 30);
        String complete = Uploads.complete(near.editor(), session, "anh.jpg", picture);
        String unfinished =
                Uploads.declared(near.editor(), Uploads.said("session-reports", session, "bien-ban.pdf", 1_000));
        needs.put("createAttachment", (call, body) -> {
            call.by(near.editor());
            body.put("collection", "session-reports").put("recordId", session);
        });
        for (String read : List.of("getAttachment", "getAttachmentContent", "getAttachmentThumbnail")) {
            needs.put(read, (call, body) -> call.path("id", complete));
        }
        needs.put("getAttachmentUpload", (call, body) -> call.path("id", unfinished));
        needs.put("appendAttachmentUpload", (call, body) -> call.by(near.editor())
                .path("id", unfinished)
                .header("Upload-Offset", "0")
                .body(Uploads.PIECE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        needs.put("transitionAttachment", (call, body) -> call.by(near.editor()).path("id", complete));
    }

    Map<String, Object> activity() {
        Map<String, Object> activity =
                new HashMap<>(Map.of("minutes", 120, "managers", 2, "teachers", 15, "staff", 1, "pupils", 0));
        activity.putAll(Map.of(
                "date", "2025-11-20",
                "organisingLevel", "SCHOOL",
                "kind", "THEMATIC_SESSION",
                "mode", "IN_PERSON",
                "levels", List.of("PRIMARY"),
                "themes", List.of("ICT"),
                "title", "Chuyên đề: Ứng dụng công nghệ thông tin",
                "host", near.school(),
                "partners", List.of(far.schools().get(3))));
        return activity;
    }

    private void reforms() {
        String draft = ReformFixtures.draft(ReformFixtures.small());
        ReformFixtures.Small small = ReformFixtures.small();
        String applied = ReformFixtures.applied(small);
        for (String read : List.of(
                "listReformEffects", "getReformPicture", "listPairingSuggestions", "listReformPeople", "getReform")) {
            needs.put(read, (call, body) -> call.path("id", applied));
        }
        needs.put("createReform", (call, body) -> {});
        needs.put("updateReform", (call, body) -> call.path("id", draft));
        needs.put("putReformFile", (call, body) -> call.path("id", draft)
                .path("part", "units")
                .body("text/csv; charset=UTF-8", small.units().getBytes(StandardCharsets.UTF_8)));
        needs.put("deleteReformFile", (call, body) -> call.path("id", draft).path("part", "units"));
        needs.put("transitionReform", (call, body) -> call.path("id", draft));
        needs.put("movePeople", (call, body) -> call.path("id", applied));
        needs.put("proposeSuccessors", (call, body) -> call.path("id", applied));
    }

    private void pilots() {
        String selection = id(Api.json(far.editor(), Map.of("unit", far.unit())).post("/pilot-selections"));
        int school = 0;
        int version = 0;
        for (String level : List.of("PRESCHOOL", "PRIMARY", "LOWER_SECONDARY")) {
            for (int position = 1; position <= QUOTA.get(level); position++) {
                Api.json(
                                far.editor(),
                                Integer.toString(version++),
                                Map.of("school", far.schools().get(school++)))
                        .put("/pilot-selections/{id}/slots/{level}/{position}", selection, level, position)
                        .then()
                        .statusCode(200);
            }
        }
        BiConsumer<Call, ObjectNode> slot = (call, body) -> {
            call.by(far.editor())
                    .path("id", selection)
                    .path("level", "PRESCHOOL")
                    .path("position", "1");
            body.put("school", far.schools().get(0));
        };
        needs.put("createPilotSelection", (call, body) -> {
            call.by(near.editor());
            body.removeAll().put("unit", near.unit());
        });
        for (String read : List.of("listPilotCandidates", "listPilotReach", "listGuidedSchools")) {
            needs.put(read, (call, body) -> call.path("id", selection));
        }
        needs.put("fillPilotSlot", slot);
        needs.put("clearPilotSlot", slot);
        needs.put("transitionPilotSelection", (call, body) -> {
            call.by(far.approver()).path("id", selection);
            body.removeAll().put("action", "submit");
        });
    }

    /** The heading and the first rows of a file of the demo: they are there already, and change nothing. */
    private void imports(String operation, String file, int rows) throws IOException {
        byte[] csv;
        try (Stream<String> lines = Files.lines(DemoData.FOLDER.resolve(file + ".csv"))) {
            csv = lines.limit(rows + 1L)
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        needs.put(operation, (call, body) -> call.body("text/csv; charset=UTF-8", csv));
    }

    private String paired(String first, String second) {
        String id = proposed(first, second);
        Api.json(far.approver(), "0", Map.of("action", "accept"))
                .post("/pairings/{id}/transitions", id)
                .then()
                .statusCode(200);
        return id;
    }

    private String proposed(String first, String second) {
        return id(Api.json(near.approver(), Map.of("first", first, "second", second))
                .post("/pairings"));
    }

    private static String id(Response created) {
        return Api.field("id", 201, created.then());
    }
}
