package vn.chungtay.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.organisations.CodeBearers;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Finds what is wrong with the pilots of a file, row by row: unknown or unfit schools, another number than the quota, a school twice. */
final class PilotFileJudge {

    private final OrganisationTree tree;
    private final Reads reads;
    private final Map<LocalDate, Map<UUID, OrganisationTree.Facts>> facts = new HashMap<>();

    PilotFileJudge(OrganisationTree tree, Reads reads) {
        this.tree = tree;
        this.reads = reads;
    }

    private record Existing(UUID id, UUID unit, UUID phase) {}

    private record Tenure(UUID selection, EducationLevel level, UUID school, LocalDate from, LocalDate to) {}

    private record Holding(PilotPick pick, String column, UUID school, LocalDate from, LocalDate to) {
        boolean meets(Holding other) {
            return this != other && school.equals(other.school) && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    void judge(Collection<PilotFile> files) {
        resolve(files);
        List<PilotFile> readable = files.stream().filter(PilotFile::sound).toList();
        Object[] units = readable.stream().map(file -> file.unit).distinct().toArray(UUID[]::new);
        List<Existing> existing = reads.list(
                Sql.of("select id, unit_id, phase_id from pilot_selection where unit_id = any (?)", (Object) units),
                (rs, ctx) -> new Existing(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class)));
        List<Tenure> tenures = reads.list(
                Sql.of("""
                select t.* from pilot_tenure t where t.selection_id in (select s.id from pilot_selection s where s.unit_id = any (?))""", (Object) units),
                (rs, ctx) -> new Tenure(
                        rs.getObject("selection_id", UUID.class),
                        Reads.choice(rs, "level", EducationLevel.class),
                        rs.getObject("school_id", UUID.class),
                        Reads.day(rs, "from_day"),
                        Reads.day(rs, "to_day")));
        Map<UUID, Map<EducationLevel, Integer>> quotas = quotas();
        loadFacts(readable);
        for (PilotFile file : readable) {
            Existing there = existing.stream()
                    .filter(one -> one.unit.equals(file.unit) && one.phase.equals(file.phase.id()))
                    .findFirst()
                    .orElse(null);
            if (there != null) {
                file.selection = there.id;
                compare(
                        file,
                        tenures.stream()
                                .filter(tenure -> tenure.selection.equals(there.id))
                                .toList());
            } else {
                judgeNew(file, quotas.getOrDefault(file.phase.id(), Map.of()));
            }
        }
    }

    private void resolve(Collection<PilotFile> files) {
        Set<String> codes = new HashSet<>();
        files.forEach(file -> {
            codes.add(file.unitCode);
            file.picks.forEach(pick -> {
                codes.add(pick.schoolCode);
                if (pick.replaced()) {
                    codes.add(pick.replacementCode);
                }
            });
        });
        codes.remove(null);
        CodeBearers bearers = tree.bearers(codes);
        files.forEach(file -> {
            file.unit = bearers.on(file.unitCode, file.firstDay()).orElse(null);
            file.picks.forEach(pick -> {
                pick.school = bearers.on(pick.schoolCode, pick.selectedOn).orElse(null);
                pick.replacement =
                        bearers.on(pick.replacementCode, pick.replacedOn).orElse(null);
                if (file.unit == null) {
                    pick.row.problem("unitCode", "ORGANISATION_UNKNOWN", file.unitCode);
                }
                if (pick.school == null) {
                    pick.row.problem("schoolCode", "ORGANISATION_UNKNOWN", pick.schoolCode);
                }
                if (pick.replaced() && pick.replacement == null) {
                    pick.row.problem("replacedByCode", "ORGANISATION_UNKNOWN", pick.replacementCode);
                }
            });
        });
    }

    private Map<UUID, Map<EducationLevel, Integer>> quotas() {
        Map<UUID, Map<EducationLevel, Integer>> quotas = new HashMap<>();
        reads.list(
                Sql.of("select phase_id, level, count(*) as slots from phase_slot group by phase_id, level"),
                (rs, ctx) -> quotas.computeIfAbsent(rs.getObject("phase_id", UUID.class), phase -> new HashMap<>())
                        .put(Reads.choice(rs, "level", EducationLevel.class), rs.getInt("slots")));
        return quotas;
    }

    private void loadFacts(List<PilotFile> files) {
        Map<LocalDate, Set<UUID>> asked = new HashMap<>();
        files.forEach(file -> file.picks.forEach(pick -> {
            asked.computeIfAbsent(pick.selectedOn, day -> new HashSet<>()).add(pick.school);
            if (pick.replaced()) {
                asked.computeIfAbsent(pick.replacedOn, day -> new HashSet<>()).add(pick.replacement);
            }
        }));
        asked.forEach((day, schools) -> facts.put(day, tree.on(day, schools)));
    }

    /** A selection that is there already takes replacements alone. */
    private static void compare(PilotFile file, List<Tenure> tenures) {
        for (PilotPick pick : file.picks) {
            Tenure held = tenures.stream()
                    .filter(tenure -> tenure.level == pick.level
                            && tenure.school.equals(pick.school)
                            && tenure.from.equals(pick.selectedOn))
                    .findFirst()
                    .orElse(null);
            boolean followsAnother = file.picks.stream().anyMatch(pick::follows);
            if (held == null ? !followsAnother || !file.known : !file.known) {
                pick.row.problem(null, "PILOTS_EXIST", file.unitCode, file.phase.code());
            } else if (held != null && held.to != null && !Objects.equals(held.to, pick.replacedOn)) {
                pick.row.problem("replacedOn", "PILOT_HISTORY");
            }
            pick.done = !pick.replaced() || (held != null && held.to != null);
        }
    }

    private void judgeNew(PilotFile file, Map<EducationLevel, Integer> quota) {
        List<PilotPick> originals = file.originals();
        for (EducationLevel level : EducationLevel.values()) {
            List<PilotPick> ofLevel =
                    originals.stream().filter(pick -> pick.level == level).toList();
            int wanted = quota.getOrDefault(level, 0);
            if (ofLevel.size() != wanted) {
                (ofLevel.isEmpty() ? file.picks : ofLevel)
                        .forEach(pick -> pick.row.problem(
                                "level", "PILOTS_NOT_THE_QUOTA", file.unitCode, level.name(), wanted, ofLevel.size()));
            }
        }
        originals.stream()
                .filter(pick -> !pick.selectedOn.equals(file.selectedOn()))
                .forEach(pick -> pick.row.problem("selectedOn", "PILOT_DAYS_DIFFER", file.unitCode));
        List<Holding> holdings = new ArrayList<>();
        for (PilotPick pick : file.picks) {
            fit(file, pick, "schoolCode", pick.school, pick.selectedOn);
            holdings.add(new Holding(
                    pick,
                    "schoolCode",
                    pick.school,
                    pick.selectedOn,
                    pick.replaced() ? pick.replacedOn : LocalDate.MAX));
            if (pick.replaced()) {
                fit(file, pick, "replacedByCode", pick.replacement, pick.replacedOn);
                if (file.picks.stream().noneMatch(next -> next.follows(pick))) {
                    holdings.add(new Holding(pick, "replacedByCode", pick.replacement, pick.replacedOn, LocalDate.MAX));
                }
            }
        }
        holdings.stream()
                .filter(one -> holdings.stream().anyMatch(one::meets))
                .forEach(one -> one.pick.row.problem(one.column, "PILOT_SLOT_SCHOOL_ONCE"));
    }

    private void fit(PilotFile file, PilotPick pick, String column, UUID school, LocalDate day) {
        PilotFit.refusal(facts.get(day).get(school), file.unit, pick.level)
                .ifPresent(code -> pick.row.problem(column, code, pick.row.text(column)));
    }
}
