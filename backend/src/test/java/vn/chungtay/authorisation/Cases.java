package vn.chungtay.authorisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.chungtay.attachments.Uploads;
import vn.chungtay.sessions.SessionFixtures;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.support.ContributionFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.ReformFixtures;
import vn.chungtay.testing.SettingFixtures;
import vn.chungtay.testing.Signatories;

/** What each operation of the table is asked, and of which records. An operation that is new gets its line there and its case here. */
final class Cases {

    private final Map<String, Supplier<Records>> records = new HashMap<>();
    private final Map<String, Function<Records, Ask>> asks = new HashMap<>();
    private final Map<Object, Records> made = new HashMap<>();

    Cases() {
        directory();
        organisations();
        pairings();
        batches();
        milestones();
        boundaries();
        plans();
        sessions();
        support();
        attachments();
        pilots();
        reforms();
        settings();
        administration();
    }

    /** The case of a line of the table. */
    record Case(Neighbourhood place, Ask ask) {}

    boolean knows(String key) {
        return asks.containsKey(key);
    }

    Case of(String key) {
        Supplier<Records> maker = records.get(key);
        Records of = made.computeIfAbsent(maker, wanted -> maker.get());
        return new Case(of.place, asks.get(key).apply(of));
    }

    private void add(Supplier<Records> of, String operation, String situation, Function<Records, Ask> ask) {
        String key = Matrix.Line.key(operation, situation);
        records.put(key, of);
        asks.put(key, ask);
    }

    private void directory() {
        Supplier<Records> active = Records::active;
        add(active, "getMe", "", all -> Ask.of());
        for (String list : new String[] {"listProgrammes", "listPhases", "listSchoolYears", "listThemes"}) {
            add(active, list, "", all -> Ask.of());
        }
        add(active, "listOrganisations", "", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.place.own()));
        add(active, "getOrganisation", "", all -> Ask.of("idOrCode", all.place.own()));
        add(active, "listOrganisationHistory", "", all -> Ask.of("idOrCode", all.place.own()));
        add(active, "listSchools", "", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.place.of(Relation.BELOW)));
        for (String measure : new String[] {"organisations", "pairings", "partners", "signed-organisations"}) {
            add(active, "getStatistic", measure, all -> figure(measure, all));
        }
        add(active, "listPairings", "", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.id("pairing")));
        add(active, "getPairingPicture", "lines", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.id("pairing")));
        add(active, "getPairingPicture", "how often they met", all -> Ask.of()
                .query("school", all.place.own())
                .query("kind", "UNIT")
                .showing("\"sessions\""));
        add(active, "getMapPoints", "", all -> Ask.of().query("unit", all.place.own()));
        add(active, "getPairing", "", all -> Ask.of("id", all.id("pairing")));
        add(active, "listAgreements", "", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .showing(all.id("signed")));
        add(active, "getAgreement", "", all -> Ask.of("id", all.id("signed")));
        add(active, "getAgreement", "a draft", all -> Ask.of("id", all.id("draft")));
        add(active, "listAgreements", "a draft", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .showing(all.id("draft")));
        add(active, "getPairing", "a draft under it", all -> Ask.of("id", all.id("pairing"))
                .showing(all.id("draft")));
        add(active, "listPartners", "", all -> Ask.of()
                .query("scope", all.place.own())
                .showing(all.place.of(Relation.PARTNER)));
        add(active, "listStatisticParts", "pairings", all -> parts("pairings", all));
        add(active, "listSignedOrganisations", "", all -> Ask.of()
                .query("scope", all.place.own())
                .showing(all.place.own()));
    }

    private void organisations() {
        Supplier<Records> kept = Records::kept;
        add(kept, "listOrganisationTransitions", "", all -> Ask.of("idOrCode", all.place.own()));
        add(kept, "listSuccessions", "", all -> Ask.of()
                .query("successor", all.place.schools.get(2))
                .showing(all.place.schools.get(1)));
        add(kept, "listProfiles", "", all -> Ask.of()
                .query("organisation", all.place.own())
                .showing("Lời hồ sơ"));
        Map<String, Object> made = Map.of("code", "MOI-THEM", "name", "Xã mới thêm", "kind", "COMMUNE");
        add(kept, "createOrganisation", "below the commune", all -> Ask.of()
                .json(SessionFixtures.with(new HashMap<>(made), "parent", all.place.own())));
        add(kept, "createOrganisation", "outside the city", all -> Ask.of()
                .json(SessionFixtures.with(new HashMap<>(made), "kind", "EXTERNAL")));
        String tomorrow = LocalDate.now(HanoiTime.ZONE).plusDays(1).toString();
        add(kept, "changeOrganisation", "a name", all -> organisation(all, all.place.own())
                .json(Map.of("from", tomorrow, "name", "Tên mới")));
        add(kept, "changeOrganisation", "to a parent elsewhere", all -> organisation(all, all.place.own())
                .json(Map.of("from", tomorrow, "parent", all.place.free)));
        add(kept, "correctOrganisation", "", all -> organisation(all, all.place.own())
                .json(Map.of("name", "Tên đúng")));
        add(kept, "transitionOrganisation", "close", all -> organisation(all, all.place.of(Relation.BELOW))
                .json(Map.of("action", "close")));
        add(kept, "transitionOrganisation", "reopen", all -> organisation(all, all.place.schools.get(1))
                .json(Map.of("action", "reopen")));
        add(kept, "recordSuccession", "", all -> Ask.of()
                .json(Map.of(
                        "from",
                        List.of(all.place.of(Relation.BELOW)),
                        "to",
                        List.of(Map.of("code", all.place.schools.get(2))),
                        "on",
                        LocalDate.now(HanoiTime.ZONE).toString())));
        add(kept, "stateProfile", "", all -> Ask.of("idOrCode", all.place.own(), "schoolYear", Records.YEAR)
                .ifMatch(all.versionOf(all.place.own()))
                .json(Map.of("classrooms", 24)));
    }

    private static Ask organisation(Records all, String code) {
        return Ask.of("idOrCode", code).ifMatch(all.versionOf(code));
    }

    private void pairings() {
        Supplier<Records> proposed = Records::proposed;
        Supplier<Records> active = Records::active;
        add(proposed, "proposePairing", "", all -> Ask.of()
                .json(Map.of("first", all.place.own(), "second", all.place.free)));
        add(active, "listPairingTransitions", "comments", all -> Ask.of("id", all.id("pairing"))
                .showing("Lời ngỏ"));
        add(active, "listPairingHistory", "", all -> Ask.of("id", all.id("pairing"))
                .showing("Lời ngỏ"));
        add(active, "getPairing", "message", all -> Ask.of("id", all.id("pairing"))
                .showing("Lời ngỏ"));
        for (String action : new String[] {"accept", "decline", "withdraw"}) {
            add(
                    proposed,
                    "transitionPairing",
                    action,
                    all -> step(all, "pairings", "pairing", Map.of("action", action)));
        }
        add(
                active,
                "transitionPairing",
                "end",
                all -> step(all, "pairings", "pairing", Map.of("action", "end", "endReason", "MUTUAL")));
        add(proposed, "listWorklist", "a proposal to accept", all -> Ask.of().showing(all.id("pairing")));
        add(active, "createAgreement", "", all -> Ask.of()
                .json(Map.of(
                        "pairingId", all.id("pairing"), "type", "COVENANT", "number", "2", "signedOn", "2026-09-01")));
        add(active, "transitionAgreement", "sign", all -> step(all, "agreements", "draft", Map.of("action", "sign")));
        add(
                active,
                "transitionAgreement",
                "terminate",
                all -> step(all, "agreements", "signed", Map.of("action", "terminate", "endReason", "MUTUAL")));
        add(active, "updateAgreement", "", all -> Ask.of("id", all.id("draft"))
                .ifMatch(all.version("agreements", "draft"))
                .json(Map.of("type", "COVENANT", "signatories", Signatories.BOTH, "commitments", List.of("Cùng làm"))));
        add(active, "deleteAgreement", "", all -> Ask.of("id", all.id("draft"))
                .ifMatch(all.version("agreements", "draft")));
        add(active, "createAgreement", "a renewal", all -> Ask.of()
                .json(Map.of("pairingId", all.id("pairing"), "type", "COVENANT", "renewsId", all.id("signed"))));
        add(active, "getAgreementPaper", "", all -> Ask.of("id", all.id("signed"))
                .taking("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        add(active, "listWorklist", "a paper that runs out", all -> Ask.of().showing("RENEW_AGREEMENT"));
        add(active, "listAgreementTransitions", "comments", all -> Ask.of("id", all.id("signed"))
                .showing("Lời ký"));
        add(active, "listAgreementHistory", "", all -> Ask.of("id", all.id("signed"))
                .showing("Lời ký"));
    }

    private void batches() {
        Supplier<Records> proposed = Records::proposed;
        add(proposed, "joinPairs", "", all -> Ask.of()
                .json(Map.of("pairs", List.of(Map.of("first", all.place.own(), "second", all.place.free)))));
        add(proposed, "importPairingBatch", "", all -> Ask.of()
                .csv("firstCode,secondCode,level,underPairingRef,levelOverrideReason,message\n"
                        + String.join(",", all.place.own(), all.place.free, ",,,")));
        add(proposed, "getPairingBatchTemplate", "", all -> Ask.of().taking("text/csv"));
        add(proposed, "listPartnerCandidates", "", all -> Ask.of().query("for", all.place.own()));
    }

    private void milestones() {
        Supplier<Records> reached = Records::reached;
        add(reached, "listUnitMilestones", "signatures", all -> Ask.of()
                .query("unit", all.place.own())
                .query("reached", "SIGNED")
                .showing(all.place.own()));
        add(reached, "listUnitMilestones", "meetings", all -> Ask.of()
                .query("unit", all.place.own())
                .query("reached", "MET")
                .showing(all.place.own()));
        add(reached, "listMilestoneShares", "", all -> Ask.of().query("unit", all.place.own()));
        add(reached, "listPairingMilestones", "", all -> Ask.of("id", all.id("pairing"))
                .showing("MET"));
        for (String kind : new String[] {"MET", "SIGNED"}) {
            add(reached, "getPairingMilestone", kind, all -> Ask.of("id", all.id("pairing"), "kind", kind));
        }
        add(reached, "setPairingMilestone", "", all -> Ask.of("id", all.id("pairing"), "kind", "CONTENT")
                .ifMatch("0")
                .json(Map.of("reachedOn", "2026-09-10")));
        add(reached, "listPairingBalances", "", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .showing(all.id("pairing")));
        add(reached, "listSilentPairings", "", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .query("asOf", Records.LATER)
                .showing(all.id("pairing")));
        add(reached, "nudgePairing", "", all -> Ask.of("id", all.id("pairing")).json(Map.of()));
        Supplier<Records> nudged = Records::nudged;
        add(nudged, "listNudges", "", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .showing(all.id("nudge")));
        add(nudged, "getNudge", "", all -> Ask.of("id", all.id("nudge")));
        add(nudged, "listNudgeTransitions", "", all -> Ask.of("id", all.id("nudge")));
        add(nudged, "transitionNudge", "", all -> step(all, "nudges", "nudge", Map.of("action", "done")));
        add(nudged, "listWorklist", "a nudge", all -> Ask.of().showing(all.id("nudge")));
    }

    private void boundaries() {
        Supplier<Records> bounded = Records::bounded;
        add(bounded, "listBoundaryFiles", "", all -> Ask.of()
                .query("asOf", "1989-01-01")
                .showing(all.id("boundaries")));
        add(bounded, "getBoundaryFile", "", all -> Ask.of("id", all.id("boundaries")));
        add(bounded, "getBoundaryAreas", "", all -> Ask.of("id", all.id("boundaries"))
                .taking("application/geo+json"));
        add(bounded, "addBoundaryFile", "", all -> Ask.of()
                .query("validFrom", "1989-02-01")
                .geoJson(Records.boundaries(all.place.own())));
        add(bounded, "removeBoundaryFile", "", all -> Ask.of("id", all.id("boundaries"))
                .ifMatch("0"));
    }

    private void plans() {
        Supplier<Records> active = Records::active;
        Supplier<Records> planned = Records::planned;
        add(active, "createActivityPlan", "", all -> Ask.of()
                .json(Map.of("pairingId", all.id("pairing"), "schoolYear", Records.YEAR)));
        add(planned, "listActivityPlans", "", all -> Ask.of()
                .query("pairing", all.id("pairing"))
                .showing(all.id("plan")));
        add(planned, "getActivityPlan", "", all -> Ask.of("id", all.id("plan")));
        add(planned, "listActivityPlanTransitions", "", all -> Ask.of("id", all.id("plan")));
        add(planned, "listActivityPlanHistory", "", all -> Ask.of("id", all.id("plan")));
        add(planned, "addPlanLine", "", all -> plan(all, Ask.of("id", all.id("plan")))
                .json(Records.line(all.place.own())));
        add(planned, "updatePlanLine", "", all -> plan(all, Ask.of("id", all.id("plan"), "lineId", all.id("line")))
                .json(Records.line(all.place.own())));
        add(planned, "deletePlanLine", "", all -> plan(all, Ask.of("id", all.id("plan"), "lineId", all.id("line"))));
        planStep(planned, "agree");
        planStep(Records::agreed, "submit");
        Supplier<Records> submitted = Records::submitted;
        planStep(submitted, "approve");
        planStep(submitted, "return");
        add(submitted, "listWorklist", "a plan to approve", all -> Ask.of().showing(all.id("plan")));
    }

    private void sessions() {
        Supplier<Records> planned = Records::plannedSession;
        Supplier<Records> held = Records::heldSession;
        Supplier<Records> confirmed = Records::confirmedSession;
        add(planned, "createSessionReport", "", all -> Ask.of().json(Records.session(all.place)));
        add(planned, "updateSessionReport", "", all -> Ask.of("id", all.id("session"))
                .ifMatch(all.version("session-reports", "session"))
                .json(SessionFixtures.with(Records.session(all.place), "title", "Tên khác")));
        sessionStep(planned, "report", Map.of("action", "report"));
        sessionStep(planned, "cancel", Map.of("action", "cancel", "cancelReason", "OTHER"));
        sessionStep(held, "confirm", Map.of("action", "confirm"));
        sessionStep(confirmed, "return", Map.of("action", "return", "comment", "Xem lại"));
        add(confirmed, "listSessionReports", "", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.id("session")));
        add(confirmed, "getSessionReport", "", all -> Ask.of("id", all.id("session")));
        add(confirmed, "listSessionReportTransitions", "", all -> Ask.of("id", all.id("session")));
        add(confirmed, "listSessionReportHistory", "", all -> Ask.of("id", all.id("session")));
        add(confirmed, "getStatistic", "sessions", all -> figure("sessions", all));
        add(confirmed, "getStatistic", "participations", all -> figure("participations", all));
        add(confirmed, "listStatisticParts", "sessions", all -> parts("sessions", all));
        add(held, "listWorklist", "a session to confirm", all -> Ask.of().showing(all.id("session")));
    }

    private void support() {
        Supplier<Records> pledged = Records::pledged;
        Supplier<Records> delivered = Records::delivered;
        Supplier<Records> received = Records::received;
        add(pledged, "createContribution", "", all -> Ask.of().json(Records.gift(all.place)));
        add(pledged, "updateContribution", "", all -> Ask.of("id", all.id("gift"))
                .ifMatch(all.version("contributions", "gift"))
                .json(ContributionFixtures.with(Records.gift(all.place), "note", "Lời khác")));
        giftStep(pledged, "deliver", Map.of("action", "deliver"));
        giftStep(pledged, "withdraw", Map.of("action", "withdraw", "comment", "Thôi"));
        giftStep(delivered, "receive", Map.of("action", "receive"));
        giftStep(received, "return", Map.of("action", "return", "comment", "Xem lại"));
        giftStep(received, "seal", Map.of("action", "seal", "listSha256", "a".repeat(64)));
        add(received, "listContributions", "", all -> Ask.of()
                .query("unit", all.place.own())
                .showing(all.id("gift")));
        add(received, "getContribution", "", all -> Ask.of("id", all.id("gift")));
        add(received, "listContributionTransitions", "", all -> Ask.of("id", all.id("gift")));
        add(received, "listContributionHistory", "", all -> Ask.of("id", all.id("gift")));
        add(received, "getStatistic", "contributions", all -> figure("contributions", all));
        add(delivered, "listWorklist", "a contribution to receive", all -> Ask.of()
                .showing(all.id("gift")));
    }

    private void giftStep(Supplier<Records> of, String action, Map<String, Object> body) {
        add(of, "transitionContribution", action, all -> step(all, "contributions", "gift", body));
    }

    private void attachments() {
        Map<String, Supplier<Records>> owners = Map.of(
                "of an activity",
                Records::attachedToSession,
                "of a contribution",
                Records::attachedToContribution,
                "of an agreement",
                Records::attachedToAgreement);
        owners.forEach((of, records) -> {
            add(records, "listAttachments", of, all -> Ask.of()
                    .query("record", all.id("owner"))
                    .showing(all.id("attachment")));
            add(records, "getAttachment", of, all -> Ask.of("id", all.id("attachment")));
            add(records, "getAttachmentContent", of, all -> Ask.of("id", all.id("attachment"))
                    .taking("application/octet-stream"));
            add(records, "createAttachment", of, all -> Ask.of()
                    .json(Uploads.said(all.id("collection"), all.id("owner"), "anh.jpg", 100)));
            add(
                    records,
                    "transitionAttachment",
                    "take down, " + of,
                    all -> step(
                            all, "attachments", "attachment", Map.of("action", "takeDown", "reason", "Đề nghị gỡ")));
        });
        Supplier<Records> activity = owners.get("of an activity");
        add(activity, "getAttachmentThumbnail", "of an activity", all -> Ask.of("id", all.id("attachment"))
                .taking("image/jpeg"));
        add(activity, "getAttachmentUpload", "of an activity", all -> Ask.of("id", all.id("unfinished")));
        add(activity, "appendAttachmentUpload", "of an activity", all -> Ask.of("id", all.id("unfinished"))
                .piece("%PDF"));
    }

    private void pilots() {
        Supplier<Records> draft = Records::pilotsDraft;
        Supplier<Records> submitted = Records::pilotsSubmitted;
        Supplier<Records> approved = Records::pilotsApproved;
        add(draft, "createPilotSelection", "", all -> Ask.of()
                .json(Map.of("unit", all.place.own(), "phase", "2022-2025")));
        add(draft, "fillPilotSlot", "", all -> slot(all).json(Map.of("school", all.place.schools.getLast())));
        add(draft, "clearPilotSlot", "", Cases::slot);
        pilotStep(draft, "submit", Map.of("action", "submit"));
        pilotStep(submitted, "approve", Map.of("action", "approve"));
        pilotStep(submitted, "return", Map.of("action", "return", "comment", "Xem lại"));
        pilotStep(
                approved,
                "replace",
                Map.of("action", "replace", "level", "PRESCHOOL", "position", 1, "reason", "Sáp nhập"));
        for (String state : new String[] {"submitted", "approved"}) {
            Supplier<Records> of = state.equals("approved") ? approved : submitted;
            add(of, "listPilotSelections", state, all -> Ask.of()
                    .query("unit", all.place.own())
                    .showing(all.id("pilots")));
            add(of, "getPilotSelection", state, all -> Ask.of("id", all.id("pilots")));
            add(of, "listPilotCandidates", state, all -> Ask.of("id", all.id("pilots"))
                    .query("level", "PRESCHOOL"));
            add(of, "listPilotReach", state, all -> Ask.of("id", all.id("pilots")));
            add(of, "listGuidedSchools", state, all -> Ask.of("id", all.id("pilots")));
            add(of, "listPilotUnits", state, all -> Ask.of()
                    .query("phase", "2025-2030")
                    .query("unit", all.place.own())
                    .showing(all.id("pilots")));
            add(of, "listPilotSelectionTransitions", "comments, " + state, all -> Ask.of("id", all.id("pilots"))
                    .showing("Lời trình"));
            add(of, "listPilotSelectionHistory", state, all -> Ask.of("id", all.id("pilots"))
                    .showing("Lời trình"));
        }
        add(submitted, "getPilotSummary", "submitted", all -> Ask.of()
                .query("phase", "2025-2030")
                .query("unit", all.place.own())
                .showing("SUBMITTED"));
        add(approved, "listPilotSchools", "", all -> Ask.of()
                .query("scope", all.place.own())
                .showing(all.place.of(Relation.BELOW)));
        add(approved, "getStatistic", "pilots", all -> figure("pilots", all));
    }

    private void reforms() {
        Supplier<Records> draft = Records::reformDraft;
        Supplier<Records> previewed = Records::reformPreviewed;
        Supplier<Records> applied = Records::reformApplied;
        String today = LocalDate.now(HanoiTime.ZONE).toString();
        add(draft, "createReform", "", all -> Ask.of().json(Map.of("on", today, "title", "Sắp xếp")));
        add(draft, "listReforms", "", all -> Ask.of().query("sort", "-on").showing("Sắp xếp thử"));
        for (String read : new String[] {"getReform", "listReformTransitions", "listReformHistory"}) {
            add(draft, read, "", all -> Ask.of("id", all.id("reform")));
        }
        add(draft, "updateReform", "", all -> reform(all).json(Map.of("title", "Tên khác")));
        add(draft, "putReformFile", "", all -> Ask.of("id", all.id("reform"), "part", "units")
                .ifMatch(all.version("reforms", "reform", People.administrator()))
                .csv("code,kind,name,parentCode,validFrom\nMOI,COMMUNE,Xã mới,HN," + today));
        add(draft, "deleteReformFile", "", all -> Ask.of("id", all.id("reform"), "part", "units")
                .ifMatch(all.version("reforms", "reform", People.administrator())));
        for (String action : new String[] {"preview", "discard"}) {
            add(draft, "transitionReform", action, all -> reform(all).json(Map.of("action", action)));
        }
        add(previewed, "transitionReform", "apply", all -> {
            // What other cases have made since would be in its way.
            ReformFixtures.done(all.id("reform"), "preview");
            return reform(all).json(Map.of("action", "apply"));
        });
        add(previewed, "listReformEffects", "", all -> Ask.of("id", all.id("reform"))
                .query("unit", all.id("old"))
                .showing(all.id("old")));
        add(previewed, "getReformPicture", "", all -> Ask.of("id", all.id("reform")));
        add(previewed, "listPairingSuggestions", "", all -> Ask.of("id", all.id("reform"))
                .showing(all.id("new")));
        add(applied, "listReformPeople", "", all -> Ask.of("id", all.id("reform")));
        add(applied, "movePeople", "", all -> Ask.of("id", all.id("reform"))
                .json(Map.of(
                        "moves",
                        List.of(Map.of("person", "nguoi.thu", "from", all.id("old"), "to", List.of(all.id("new")))))));
        add(applied, "proposeSuccessors", "", all -> Ask.of("id", all.id("reform"))
                .json(Map.of(
                        "pairs",
                        List.of(Map.of("ended", all.id("reform"), "first", all.id("old"), "second", all.id("new"))))));
        add(previewed, "listOperations", "", all -> Ask.of().showing(all.id("reform")));
        add(previewed, "getOperation", "", all -> Ask.of("id", all.operation()));
    }

    private static Ask reform(Records all) {
        return Ask.of("id", all.id("reform")).ifMatch(all.version("reforms", "reform", People.administrator()));
    }

    private void settings() {
        Supplier<Records> set = Records::set;
        Map<String, String> collections = Map.of(
                "Phase", "phases",
                "SchoolYear", "school-years",
                "Theme", "themes",
                "Target", "targets",
                "ReportedFigure", "reported-figures");
        Map<String, Map<String, Object>> made = Map.of(
                "Phase",
                SettingFixtures.phase(),
                "SchoolYear",
                SettingFixtures.schoolYear(),
                "Theme",
                SettingFixtures.theme(),
                "Target",
                SettingFixtures.target("organisations", "2024-2025"),
                "ReportedFigure",
                SettingFixtures.reported("organisations"));
        Map<String, Map<String, Object>> changed = Map.of(
                "Phase", SettingFixtures.without(SettingFixtures.phase(), "code"),
                "SchoolYear", SettingFixtures.without(Records.SCHOOL_YEAR, "code"),
                "Theme", Map.of("nameVi", "Tên", "nameEn", "Name", "position", 40, "retired", true),
                "Target", Map.of("value", 7),
                "ReportedFigure", SettingFixtures.without(SettingFixtures.reported("organisations"), "measure"));
        collections.forEach((one, collection) -> {
            add(set, "get" + one, "", all -> Ask.of("id", all.id(collection)));
            add(set, "list" + one + "History", "", all -> Ask.of("id", all.id(collection)));
            add(set, "create" + one, "", all -> Ask.of().json(made.get(one)));
            add(set, "update" + one, "", all -> setting(all, collection).json(changed.get(one)));
            add(set, "get" + one + "ImportTemplate", "", all -> Ask.of().taking("text/csv"));
        });
        for (String one : new String[] {"Target", "ReportedFigure"}) {
            String collection = collections.get(one);
            add(set, "list" + one + "s", "", all -> Ask.of()
                    .query("measure", "organisations")
                    .query("scope", all.place.own())
                    .showing(all.id(collection)));
            add(set, "delete" + one, "", all -> setting(all, collection));
        }
        add(set, "importPhases", "", all -> Ask.of()
                .csv("code,name,startsOn,endsOn\n2091-2095,Giai đoạn xa,2091-08-01,2095-07-31"));
        add(set, "importSchoolYears", "", all -> Ask.of().csv("code,startsOn,endsOn\n2091-2092,2091-08-01,2092-07-31"));
        add(set, "importThemes", "", all -> Ask.of().csv("code,nameVi,nameEn\nFAR_AWAY,Chuyện xa,Far away"));
        add(set, "importTargets", "", all -> Ask.of()
                .csv("measure,scopeCode,schoolYear,value\norganisations," + all.place.own() + ",2024-2025,5"));
        add(set, "importReportedFigures", "", all -> Ask.of()
                .csv("measure,scopeCode,from,to,value,source\npilots," + all.place.own()
                        + ",2023-01-01,2024-01-01,5,Báo cáo"));
    }

    private static Ask setting(Records all, String collection) {
        return Ask.of("id", all.id(collection)).ifMatch(all.version(collection, collection));
    }

    private void administration() {
        Supplier<Records> active = Records::active;
        add(active, "listAuditEvents", "", all -> Ask.of());
        add(active, "listPeople", "", all -> Ask.of().showing("nguoi.thu"));
        for (String records : new String[] {
            "Organisation",
            "School",
            "Succession",
            "Profile",
            "Pairing",
            "SessionReport",
            "Contribution",
            "PilotSelection"
        }) {
            add(active, "get" + records + "ImportTemplate", "", all -> Ask.of().taking("text/csv"));
        }
        add(active, "importOrganisations", "", all -> Ask.of().csv("code,kind,name,parentCode\nMOI,COMMUNE,Xã mới,HN"));
        add(active, "importSchools", "", all -> Ask.of()
                .csv("code,name,levels,ownership,parentCode\nMOI,Trường,PRIMARY,PUBLIC,HN"));
        add(active, "importSuccessions", "", all -> Ask.of()
                .csv("fromCode,toCode,on\n" + all.place.own() + ',' + all.place.free + ",2026-09-01"));
        add(active, "importProfiles", "", all -> Ask.of()
                .csv("code,schoolYear,pupils\n" + all.place.own() + ",2025-2026,640"));
        add(active, "importPairings", "", all -> Ask.of()
                .csv(
                        "ref,firstCode,secondCode,level,since,agreementType,agreementNumber,signedOn,underPairingRef,endedOn,endReason\n"
                                + String.join(
                                        ",", all.place.own(), all.place.own(), all.place.free, ",2026-09-01,,,,,,")));
        add(active, "importSessionReports", "", all -> Ask.of()
                .csv(SessionFixtures.HEADING
                        + '\n'
                        + SessionFixtures.row(
                                "MOI",
                                "2025-2026",
                                "2025-11-20",
                                all.place.own(),
                                all.place.partner(),
                                "PLANNED,,,,")));
        add(active, "importContributions", "", all -> Ask.of()
                .csv(ContributionFixtures.HEADING
                        + '\n'
                        + String.join(
                                ",",
                                "MOI,2025-2026,2025-11-20",
                                all.place.own(),
                                all.place.partner(),
                                "BOOKS,20,TITLE,,,DELIVERED,")));
        add(active, "importPilotSelections", "", all -> Ask.of()
                .csv("unitCode,schoolCode,level,selectedOn,replacedOn,replacedByCode\n"
                        + String.join(",", all.place.own(), all.place.of(Relation.BELOW), "PRIMARY,2026-09-01,,")));
    }

    private void planStep(Supplier<Records> of, String action) {
        add(
                of,
                "transitionActivityPlan",
                action,
                all -> step(all, "activity-plans", "plan", Map.of("action", action, "comment", "Lời")));
    }

    private void sessionStep(Supplier<Records> of, String action, Map<String, Object> body) {
        add(of, "transitionSessionReport", action, all -> step(all, "session-reports", "session", body));
    }

    private void pilotStep(Supplier<Records> of, String action, Map<String, Object> body) {
        add(of, "transitionPilotSelection", action, all -> {
            Map<String, Object> whole = new HashMap<>(body);
            if (action.equals("replace")) {
                whole.put("school", all.place.schools.getLast());
            }
            return step(all, "pilot-selections", "pilots", whole);
        });
    }

    private static Ask step(Records all, String collection, String what, Map<String, Object> body) {
        return Ask.of("id", all.id(what)).ifMatch(all.version(collection, what)).json(body);
    }

    private static Ask plan(Records all, Ask ask) {
        return ask.ifMatch(all.version("activity-plans", "plan"));
    }

    private static Ask slot(Records all) {
        return Ask.of("id", all.id("pilots"), "level", "PRESCHOOL", "position", 1)
                .ifMatch(all.version("pilot-selections", "pilots"));
    }

    private static Ask parts(String measure, Records all) {
        return Ask.of("measure", measure).query("scope", all.place.own()).countingFirst();
    }

    private static Ask figure(String measure, Records all) {
        return Ask.of("measure", measure).query("scope", all.place.own()).counting();
    }
}
