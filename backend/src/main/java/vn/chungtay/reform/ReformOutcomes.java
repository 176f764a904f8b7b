package vn.chungtay.reform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** What previews found and applications did, and on which state of everything else. */
@ApplicationScoped
class ReformOutcomes {

    /** All that a reform's effects depend on, as one fingerprint. */
    private static final String BASE = """
            md5(concat_ws('|',
                (select sum(hashtextextended(v::text, 0)) from organisation_version v), (select sum(hashtextextended(s::text, 0)) from succession s),
                (select sum(hashtextextended(concat(p.id, p.status, p.end_reason), 0)) from pairing p),
                (select sum(hashtextextended(concat(l.id, l.status), 0)) from activity_plan l),
                (select sum(hashtextextended(concat(a.plan_id, a.superior_id), 0)) from plan_approval a where a.approved_by is null),
                (select sum(hashtextextended(concat(s.id, s.status), 0)) from pilot_selection s),
                (select sum(hashtextextended(concat(t.selection_id, t.level, t.position, t.school_id), 0)) from pilot_slot t)))""";

    private static final String COUNTS = """
            (select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'effect', c.effect, 'count', c.n) order by c.place), '[]')
            from (select subject, effect, count(*) as n, min(position % 100000000) as place from reform_effect where reform_id = :reform group by 1, 2) c)""";

    /** With what was found, what it would do goes too, in the same statement. */
    private static final String EFFECTS_GO = """
            with effects as (delete from reform_effect where reform_id = :reform),
                suggestions as (delete from reform_suggestion where reform_id = :reform)
            """;

    private final Jdbi jdbi;
    private final Reads reads;
    private final ObjectMapper json;

    ReformOutcomes(Jdbi jdbi, Reads reads, ObjectMapper json) {
        this.jdbi = jdbi;
        this.reads = reads;
        this.json = json;
    }

    /** What everything is now. */
    String base() {
        return reads.one(Sql.of("select " + BASE), (rs, ctx) -> rs.getString(1)).orElseThrow();
    }

    /** @throws Refusal 409 when something has changed since the reform was seen beforehand */
    void requireSameBase(UUID reform) {
        boolean same = reads.one(
                        Sql.of("select o.base = " + BASE + " from reform_outcome o where o.reform_id = ?", reform),
                        (rs, ctx) -> rs.getBoolean(1))
                .orElse(false);
        if (!same) {
            throw Refusal.conflict("REFORM_STALE");
        }
    }

    /** How many effects of which kind are written down. */
    String counts(UUID reform) {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("select " + COUNTS)
                    .bind("reform", reform)
                    .mapTo(String.class)
                    .one();
        }
    }

    /** @throws Refusal 409 when by the effects that are written down somebody would stand under a unit that ends */
    void requireNobodyLeftBehind(UUID reform) {
        try (Handle handle = jdbi.open()) {
            boolean some = handle.createQuery(
                            "select exists (select 1 from reform_effect where reform_id = :reform and effect = 'LEFT_BEHIND')")
                    .bind("reform", reform)
                    .mapTo(boolean.class)
                    .one();
            if (some) {
                throw Refusal.conflict("REFORM_LEAVES_BEHIND");
            }
        }
    }

    /** What was found of a file holds no more, nor does what all of them together would do; of the other files it stands. */
    void forget(UUID reform, ReformPart part) {
        try (Handle handle = jdbi.open()) {
            handle.createUpdate(EFFECTS_GO + """
                            update reform_outcome set counts = '[]',
                                parts = (select coalesce(jsonb_agg(p.one), '[]') from jsonb_array_elements(parts) p (one) where p.one ->> 'part' <> :part)
                            where reform_id = :reform""")
                    .bind("reform", reform)
                    .bind("part", part.name())
                    .execute();
        }
    }

    /** What was found of all files holds no more. */
    void forget(UUID reform) {
        try (Handle handle = jdbi.open()) {
            handle.createUpdate(EFFECTS_GO + "delete from reform_outcome where reform_id = :reform")
                    .bind("reform", reform)
                    .execute();
        }
    }

    /** Writes down what was found or done. @throws Refusal 409 when it is to be what was found before, and is not */
    void keep(UUID reform, String base, List<PartSummaries> parts, String counts, boolean asFound) {
        try (Handle handle = jdbi.open()) {
            int kept = handle.createUpdate(
                            asFound
                                    ? "update reform_outcome set parts = :parts::jsonb where reform_id = :reform and counts = :counts::jsonb and base = :base"
                                    : """
                            insert into reform_outcome (reform_id, base, parts, counts) values (:reform, :base, :parts::jsonb, :counts::jsonb)
                            on conflict (reform_id) do update set base = excluded.base, parts = excluded.parts, counts = excluded.counts""")
                    .bind("reform", reform)
                    .bind("base", base)
                    .bind("parts", text(parts))
                    .bind("counts", counts)
                    .execute();
            if (kept == 0) {
                throw Refusal.conflict("REFORM_STALE");
            }
        }
    }

    private String text(List<PartSummaries> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
