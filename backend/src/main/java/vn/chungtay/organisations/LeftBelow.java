package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.Scope;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/**
 * Who stands under an organisation that has ended, until somebody moves them. A file of successions may leave them so, for the files of a
 * reform come one after the other; so it is told until nobody is left.
 */
@ApplicationScoped
class LeftBelow {

    /** The list of them all. */
    static final String RECORDS = "/api/v1/organisations?parentEnded=true";

    private static final String ENDED =
            "not exists (select 1 from organisation_version u where u.organisation_id = :up and coalesce(u.valid_to, 'infinity') >= :day)";

    /** Those that are there today and stand under one that has ended ({@code up}), in whichever way; gone to from the few that have. */
    private static final String LEFT = """
            from (select distinct e.organisation_id as up from organisation_version e where e.valid_to < hanoi_today() and :ended) e
            cross join lateral (
                select c.organisation_id as id from organisation_version c where c.parent_id = e.up and :there
                union select c.organisation_id from organisation_version c where c.professional_parent_id = e.up and :there) c""".replace(":ended", ended("e.organisation_id", "hanoi_today()")).replace(
            ":there",
            "coalesce(c.valid_from, '-infinity') <= hanoi_today() and coalesce(c.valid_to, 'infinity') >= hanoi_today()");

    /** As many are named as one can read in a sentence. */
    private static final int NAMED = 3;

    private final Reads reads;

    LeftBelow(Reads reads) {
        this.reads = reads;
    }

    /** The condition that a row {@code v} stands under one that has ended by a day. */
    static String condition(String day) {
        return "(v.parent_id is not null and " + ended("v.parent_id", day)
                + " or v.professional_parent_id is not null and " + ended("v.professional_parent_id", day) + ")";
    }

    private static String ended(String up, String day) {
        return ENDED.replace(":up", up).replace(":day", day);
    }

    /** How many there are, under whom, and what to do next; nothing when nobody is left. */
    List<Importer.Notice> notices(Scope scope) {
        OrganisationPolicy.requireAdministrator(scope);
        Sql sql = Sql.of("with l as materialized (select e.up, c.id " + LEFT + ")")
                .add("""
                select count(distinct l.id)::int as left_below, greatest(count(distinct l.up) - :named, 0)::int as more,
                    (select string_agg(n.name, ', ' order by n.nth) from (
                        select r.ref ->> 'name' || ' (' || (r.ref ->> 'code') || ')' as name, row_number() over (order by r.ref ->> 'code') as nth
                        from (select organisation_ref(u.up, hanoi_today()) as ref from (select distinct up from l) u) r) n where n.nth <= :named) as names
                from l""".replace(":named", "" + NAMED));
        return reads.list(sql, (rs, ctx) -> left(rs)).stream()
                .filter(notice -> notice.count() > 0)
                .toList();
    }

    private static Importer.Notice left(ResultSet rs) throws SQLException {
        String names = rs.getString("names");
        return new Importer.Notice(
                "LEFT_UNDER_ENDED",
                rs.getInt("left_below"),
                RECORDS,
                List.of(names == null ? "" : names, rs.getInt("more")));
    }

    /** One SELECT in the columns that the worklist unites: each ended organisation with how many it has left, for who can move all of them. */
    Sql waiting(Scope scope, UUID organisation) {
        UUID department = scope.isAdministrator()
                ? scope.organisations().stream()
                        .filter(one -> one.root() && !one.ended())
                        .map(MemberOrganisation::id)
                        .findFirst()
                        .orElse(null)
                : null;
        Sql sql = Sql.of("""
                select 'MOVE_ORGANISATIONS' as kind, 'organisations' as collection, w.up as record_id, null::uuid as pairing_id, o.version, null::text as action,
                    organisation_ref(w.up, hanoi_today()) ->> 'name' || ' · ' || w.n as title, w.root as organisation_id, null::uuid as counterpart_id,
                    (select max(l.valid_to) + 1 from organisation_version l where l.organisation_id = w.up) as since, 3 as urgency
                from (select e.up, ?::uuid as root, count(*) as n""", department)
                .add(LEFT)
                .add(
                        "where ?::uuid is not null group by e.up) w join organisation o on o.id = w.up where true",
                        department);
        return organisation == null ? sql : sql.add("and").add(Subtrees.below(organisation, "w.root", "hanoi_today()"));
    }
}
