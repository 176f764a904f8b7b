package vn.chungtay.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.organisations.EducationLevel;

/** The phases as they are written, with the slots of their quotas. */
@ApplicationScoped
class Phases implements PanacheRepositoryBase<Phase, UUID> {

    private static final String FEWER = """
            delete from phase_slot s where s.phase_id = :phase and s.position > coalesce((select cast(q.value as int)
                from json_each_text(cast(:quota as json)) q where q.key = s.level), 0)""";
    private static final String MORE = """
            insert into phase_slot (phase_id, level, position) select :phase, q.key, s
            from json_each_text(cast(:quota as json)) q cross join generate_series(1, cast(q.value as int)) s on conflict do nothing""";

    /** The movement; there is one. */
    UUID programme() {
        return (UUID) getEntityManager()
                .createNativeQuery("select id from programme order by founded_on limit 1", UUID.class)
                .getSingleResult();
    }

    /** The quota of a phase: how many slots each level has, and whether a selection of it was submitted or approved, under which it stays. */
    Slots slots(UUID phase) {
        Map<EducationLevel, Integer> quota = new EnumMap<>(EducationLevel.class);
        boolean selected = false;
        List<?> levels = getEntityManager()
                .createNativeQuery("""
                        select s.level, count(*) as slots, exists (select 1 from pilot_selection p where p.phase_id = :phase
                            and p.status in ('SUBMITTED', 'APPROVED')) as selected
                        from phase_slot s where s.phase_id = :phase group by s.level""", Tuple.class)
                .setParameter("phase", phase)
                .getResultList();
        for (Object row : levels) {
            Tuple level = (Tuple) row;
            quota.put(
                    EducationLevel.valueOf(level.get("level", String.class)),
                    level.get("slots", Long.class).intValue());
            selected = level.get("selected", Boolean.class);
        }
        return new Slots(quota, selected);
    }

    /** A phase without slots has no selection that could have been submitted. */
    record Slots(Map<EducationLevel, Integer> quota, boolean selected) {}

    /** Makes the slots of the phase those of the quota; the database lets its drafts follow. */
    void setQuota(Phase phase, Map<EducationLevel, Integer> quota) {
        getEntityManager().flush();
        String slots = quota.entrySet().stream()
                .map(level -> "\"" + level.getKey() + "\": " + level.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        for (String statement : List.of(FEWER, MORE)) {
            getEntityManager()
                    .createNativeQuery(statement)
                    .setParameter("phase", phase.id())
                    .setParameter("quota", slots)
                    .executeUpdate();
        }
    }

    /** Its quota has changed: of two people who change it at once, one must meet the other's version. */
    void touched(Phase phase) {
        getEntityManager().lock(phase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
