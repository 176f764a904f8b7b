package vn.chungtay.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.organisations.OrganisationKind;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The door of the programme's settings. They are few, so a list is always one page. */
@ApplicationScoped
public class ProgrammeService {

    private final Reads reads;
    private final HanoiTime time;

    ProgrammeService(Reads reads, HanoiTime time) {
        this.reads = reads;
        this.time = time;
    }

    /** A phase as other rooms need it. */
    public record Phase(UUID id, String code, LocalDate startsOn, LocalDate endsOn, Set<OrganisationKind> unitKinds) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /** A school year as other rooms need it. */
    public record SchoolYear(String code, LocalDate startsOn, LocalDate endsOn) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /** All phases, the earliest first. */
    public List<Phase> allPhases() {
        return reads.list(
                Sql.of("select id, code, starts_on, ends_on, unit_kinds from phase order by starts_on"),
                (rs, ctx) -> new Phase(
                        rs.getObject("id", UUID.class),
                        rs.getString("code"),
                        Reads.day(rs, "starts_on"),
                        Reads.day(rs, "ends_on"),
                        Reads.strings(rs, "unit_kinds").stream()
                                .map(OrganisationKind::valueOf)
                                .collect(Collectors.toSet())));
    }

    /** All school years, the earliest first. */
    public List<SchoolYear> allSchoolYears() {
        return reads.list(
                Sql.of("select * from school_year order by starts_on"),
                (rs, ctx) ->
                        new SchoolYear(rs.getString("code"), Reads.day(rs, "starts_on"), Reads.day(rs, "ends_on")));
    }

    /** The codes of all themes. */
    public Set<String> allThemes() {
        return new HashSet<>(reads.list(Sql.of("select code from theme"), (rs, ctx) -> rs.getString(1)));
    }

    /** The phase of a code, or the current one when none is named; an unknown one is refused, naming the field. */
    public Phase requirePhase(String pointer, String code) {
        return requirePhase(pointer, code, time.today());
    }

    /** The phase of a code, or when none is named that of the day, or the current one when the day lies in none. */
    public Phase requirePhase(String pointer, String code, LocalDate day) {
        List<Phase> phases = allPhases();
        LocalDate then = phases.stream().anyMatch(phase -> phase.contains(day)) ? day : time.today();
        return phases.stream()
                .filter(phase ->
                        code == null ? phase.contains(then) : phase.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(pointer, "PHASE_UNKNOWN", code == null ? then : code));
    }

    /** The school year of a code, or that of the day when none is named; an unknown one is refused, naming the field. */
    public SchoolYear requireSchoolYear(String pointer, String code, LocalDate day) {
        Optional<SchoolYear> year = allSchoolYears().stream()
                .filter(one -> code == null ? one.contains(day) : one.code().equals(code))
                .findFirst();
        return year.orElseThrow(() -> Refusal.invalid(pointer, "SCHOOL_YEAR_UNKNOWN", code == null ? day : code));
    }

    /**
     * Refuses themes that do not exist, and those that are no longer offered, naming the field.
     *
     * @param kept those that the record names already: it may go on to
     */
    public void requireOfferedThemes(String pointer, Collection<String> codes, Collection<String> kept) {
        if (codes.isEmpty()) {
            return;
        }
        Map<String, Boolean> offered = new HashMap<>();
        reads.list(
                Sql.of("select code, not retired from theme"),
                (rs, ctx) -> offered.put(rs.getString(1), rs.getBoolean(2)));
        for (String code : codes) {
            if (!offered.containsKey(code)) {
                throw Refusal.invalid(pointer, "THEME_UNKNOWN", code);
            }
            if (!offered.get(code) && !kept.contains(code)) {
                throw Refusal.invalid(pointer, "THEME_RETIRED", code);
            }
        }
    }

    /** Refuses themes that do not exist, naming the field. */
    public void requireThemes(String pointer, Collection<String> codes) {
        Set<String> known = codes.isEmpty() ? Set.of() : allThemes();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid(pointer, "THEME_UNKNOWN", unknown);
        });
    }

    Page<ProgrammeViews.ProgrammeView> programmes() {
        return new Page<>(
                reads.list(
                        Sql.of("select * from programme order by founded_on"),
                        (rs, ctx) -> new ProgrammeViews.ProgrammeView(
                                rs.getObject("id", UUID.class),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getString("founding_document"),
                                Reads.day(rs, "founded_on"))),
                null);
    }
}
