package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.FigureParts;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Ownership;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/**
 * Which rows a filter means, as SQL for lists and figures alike, so that a count equals the rows of its list. Pairings and the facts of
 * agreements are directory: everyone signed in reads them, and the scope narrows nothing.
 */
@ApplicationScoped
class PairingFigures {

    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final FigureParts parts;
    private final HanoiTime time;

    PairingFigures(OrganisationTree tree, ProgrammeService programmes, FigureParts parts, HanoiTime time) {
        this.tree = tree;
        this.parts = parts;
        this.programmes = programmes;
        this.time = time;
    }

    /** {@code where …} over {@code pairing p}. {@code openOn} null: pairings of any status. */
    Sql matching(Scope scope, PairingFilter filter, LocalDate openOn) {
        return matching(filter, narrowed(filter, openOn));
    }

    /** The same, made of what {@link #narrowed} has given. */
    Sql matching(PairingFilter filter, Sql narrowed) {
        Sql sql = new Sql().add(narrowed);
        if (!Words.said(filter.q)) {
            return sql;
        }
        return within(filter)
                ? sql.add("and").add(words(Words.patterns(filter.q)))
                : sql.add("and p.id in (select pairings_found(?))", filter.q);
    }

    /** Whether the filter names a part of the tree: then its few are gone through, whatever words are looked for among them. */
    boolean within(PairingFilter filter) {
        return filter.school != null
                || filter.between != null
                || filter.unit != null && !tree.isRoot(filter.unit)
                || filter.scope != null && !tree.isRoot(filter.scope);
    }

    /** Each of the words is one of a party's names or codes, of whatever day. */
    static Sql words(Sql patterns) {
        return Sql.of("(select w.search_text from pairing_form w where w.pairing_id = p.id) like all (")
                .add(patterns)
                .add(")");
    }

    private Sql narrowed(PairingFilter filter, LocalDate openOn) {
        return at(atLevels(filter, openOn), levelled(filter, openOn));
    }

    /** At one of the levels; at any where none is named. */
    static Sql at(List<Sql> levels, Sql levelled) {
        Sql sql = new Sql().add(levelled);
        return levels.isEmpty() ? sql : sql.add("and (").add(either(levels)).add(")");
    }

    /** As {@link #matching}, of whatever names and levels. */
    Sql levelled(PairingFilter filter, LocalDate openOn) {
        Sql sql = Sql.of("where true");
        var statuses = Choices.of("status", filter.status, PairingStatus.class);
        if (openOn == null) {
            sql.andAnyOf("p.status", statuses);
        } else {
            open(sql, openOn);
            if (!statuses.isEmpty() && !statuses.contains(PairingStatus.ACTIVE)) {
                sql.add("and false");
            }
        }
        String day = Subtrees.mapDay(filter.map, Subtrees.literal(openOn == null ? time.today() : openOn));
        tree.resolve("unit", filter.unit).ifPresent(unit -> either(sql, unit, tree.isRoot(filter.unit), day));
        tree.resolve("scope", filter.scope).ifPresent(unit -> either(sql, unit, tree.isRoot(filter.scope), day));
        tree.resolve("school", filter.school).ifPresent(party -> sql.add("and ? in (p.first_id, p.second_id)", party));
        if (filter.between != null) {
            between(sql, filter.between, day);
        }
        sql.andAnyOf("p.kind", Choices.of("kind", filter.kind, PairingKind.class));
        if (filter.phase != null) {
            sql.add(
                    "and p.phase_id = ?",
                    programmes.requirePhase("phase", filter.phase).id());
        }
        String own = Subtrees.literal(openOn == null ? time.today() : openOn);
        return sql.add(parts.of(
                filter.part,
                openOn,
                new FigureParts.Row("array[p.first_id, p.second_id]", day, own, levels(day), null, null)));
    }

    /** At which levels the two of {@code pairing p} are paired: the one they name, else all that both teach on the day. */
    static String levels(String day) {
        return """
                (case when p.level is not null then array[p.level] else array(select unnest(f.levels) from version_on(p.first_id, :day) f
                    intersect select unnest(g.levels) from version_on(p.second_id, :day) g) end)""".replace(":day", day);
    }

    /** {@code from … where …}: one row {@code o (organisation_id, paired_on)} for each distinct partner of {@code filter.scope} itself on the day. */
    Sql partners(PairingFilter filter, String joined) {
        UUID self = tree.resolve("scope", filter.scope).orElseThrow(() -> Refusal.invalid("scope", "SCOPE_REQUIRED"));
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        Sql sql = Sql.of("""
                from (select case p.first_id when ? then p.second_id else p.first_id end as organisation_id, min(p.since) as paired_on
                    from pairing p where ? in (p.first_id, p.second_id)""", self, self);
        open(sql, day);
        sql.andAnyOf("p.kind", Choices.of("kind", filter.kind, PairingKind.class));
        return at(atLevels(filter, day), sql)
                .add("group by 1) o " + joined + " where true")
                .add(parts.of(
                        filter.part,
                        day,
                        new FigureParts.Row(
                                "array[o.organisation_id]",
                                Subtrees.mapDay(filter.map, Subtrees.literal(day)),
                                null,
                                null,
                                null,
                                null)));
    }

    /**
     * {@code from … where …}: one row {@code o (organisation_id, signed_on, day, levels, ownership, parent_id)} for each organisation that
     * ever signed by the day, even if what it signed has ended since; what was paired or signed in error no longer counts
     * from the day that was said.
     */
    Sql signed(SignedOrganisationFilter filter) {
        return signed(filter, "");
    }

    /** As {@link #signed(SignedOrganisationFilter)}, with more joined to it. */
    Sql signed(SignedOrganisationFilter filter, String joined) {
        LocalDate asOf = filter.asOf == null ? time.today() : filter.asOf;
        String day = Subtrees.mapDay(filter.map, "s.signed_on");
        Sql sql = Sql.of("""
                from (select distinct on (s.organisation_id) s.organisation_id, s.signed_on, :day as day, v.levels, v.ownership, v.parent_id
                    from (select side.organisation_id, side.partner_id, a.signed_on from agreement a join pairing p on p.id = a.pairing_id
                        cross join lateral (values (p.first_id, p.second_id), (p.second_id, p.first_id)) side (organisation_id, partner_id)
                        where a.status <> 'DRAFT' and a.counted_from <= ? and (p.end_reason is distinct from 'ERROR' or p.ended_on > ?)
                            and (a.end_reason is distinct from 'ERROR' or a.ended_on > ?)""".replace(":day", day), asOf, asOf, asOf)
                .andAnyOf("a.type", Choices.of("agreementType", filter.agreementType, AgreementType.class))
                .add(") s left join lateral version_on(s.organisation_id, " + day + ") v on true where true")
                .andAnyOf("v.ownership", Choices.of("ownership", filter.ownership, Ownership.class));
        var levels = Choices.of("level", filter.level, EducationLevel.class);
        if (!levels.isEmpty()) {
            sql.add("and v.levels && ?", (Object)
                    levels.stream().map(Enum::name).toArray(String[]::new));
        }
        tree.resolve("scope", filter.scope)
                .ifPresent(unit -> sql.add("and").add(Subtrees.below(unit, "s.organisation_id", day)));
        tree.resolve("with", filter.with)
                .ifPresent(unit -> sql.add("and").add(Subtrees.below(unit, "s.partner_id", day)));
        return sql.add("order by s.organisation_id, s.signed_on) o " + joined + " where true")
                .add(parts.of(
                        filter.part,
                        asOf,
                        new FigureParts.Row(
                                "array[o.organisation_id]", "o.day", "o.signed_on", "o.levels", null, "o.ownership")));
    }

    /** The first says no more than the second, but the list's index knows it: what began later is not walked through. */
    private static void open(Sql sql, LocalDate day) {
        sql.add(
                "and coalesce(p.since, p.proposed_on) <= ? and p.since <= ? and (p.ended_on is null or p.ended_on > ?)",
                day,
                day,
                day);
    }

    /**
     * One of the two is the unit or stands below it. The pairings of those below it are gathered, however many there are besides; below the
     * root stands nearly everyone, and the list is walked.
     */
    private static void either(Sql sql, UUID unit, boolean root, String day) {
        if (root) {
            sql.add("and (")
                    .add(Subtrees.belowRoot(unit, "p.first_id", day))
                    .add("or")
                    .add(Subtrees.belowRoot(unit, "p.second_id", day))
                    .add(")");
            return;
        }
        String gathered = """
                select b.id from organisation_ancestor a join pairing b on b.:side = a.organisation_id
                where a.ancestor_id = ? and :day between a.from_day and a.to_day""".replace(":day", day);
        sql.add("and p.id in (" + gathered.replace(":side", "first_id"), unit)
                .add("union all " + gathered.replace(":side", "second_id") + ")", unit);
    }

    private void between(Sql sql, String codes, String day) {
        String[] two = codes.split(",", -1);
        if (two.length != 2) {
            throw Refusal.invalid("between", "TWO_CODES_NEEDED");
        }
        UUID one = tree.require("between", two[0].strip());
        UUID other = tree.require("between", two[1].strip());
        sql.add("and (")
                .add(ofUnit("p.first_id", one, day))
                .add("and")
                .add(ofUnit("p.second_id", other, day))
                .add("or")
                .add(ofUnit("p.first_id", other, day))
                .add("and")
                .add(ofUnit("p.second_id", one, day))
                .add(")");
    }

    private static Sql ofUnit(String party, UUID unit, String day) {
        return Sql.of(
                "(" + party + " = ? or " + party
                        + " in (select c.organisation_id from organisation_version c where c.parent_id = ? and c.kind = 'SCHOOL'"
                        + " and coalesce(c.valid_from, '-infinity') <= " + day
                        + " and coalesce(c.valid_to, 'infinity') >= "
                        + day + "))",
                unit,
                unit);
    }

    private static Sql either(List<Sql> conditions) {
        Sql sql = new Sql();
        conditions.forEach(
                condition -> sql.add(sql.text().isEmpty() ? "" : "or").add(condition));
        return sql;
    }

    /**
     * The levels that the filter means, as conditions of which each pairing meets one at most; none when it means all. A pairing of schools
     * that names no level is one at every level both teach.
     */
    List<Sql> atLevels(PairingFilter filter, LocalDate openOn) {
        var levels = Choices.of("level", filter.level, EducationLevel.class);
        if (levels.isEmpty()) {
            return List.of();
        }
        String day = Subtrees.mapDay(filter.map, Subtrees.literal(openOn == null ? time.today() : openOn));
        String[] names = levels.stream().map(Enum::name).toArray(String[]::new);
        return List.of(
                new Sql().add("true").andAnyOf("p.level", levels),
                Sql.of(
                        "p.kind = 'SCHOOL' and p.level is null and exists (select 1 from version_on(p.first_id, " + day
                                + ") f, version_on(p.second_id, " + day
                                + ") g, unnest(f.levels) shared where shared = any (g.levels) and shared = any (?))",
                        (Object) names));
    }
}
