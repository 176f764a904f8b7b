package vn.chungtay.pairings;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.organisations.Ownership;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Pairings as they are read. They are directory: the scope says what the viewer may do, and whether they read the words of the two. */
@ApplicationScoped
class PairingQueries {

    private static final String DAY = "coalesce(p.since, p.proposed_on)";
    private static final Ordering ORDERING = new Ordering("p.id", "-since").by("since", DAY, "date");
    private static final Ordering OF_PARTNERS = new Ordering("o.organisation_id", "name")
            .by("name", "n.name", "text collate \"vi-x-icu\"")
            .by("pairedOn", "o.paired_on", "date");
    private static final String NAMED = """
            cross join lateral (select organisation_ref(o.organisation_id, :day)->>'name' collate "vi-x-icu" as name) n""";
    private static final Ordering OF_SIGNED = new Ordering("o.organisation_id", "name")
            .by("name", "n.name", "text collate \"vi-x-icu\"")
            .by("signedOn", "o.signed_on", "date");

    /** {@code :day} is the day on whose names are shown. Nothing is joined: what is told of a row is told of those of the page alone. */
    private static final String SHOWN = """
            select p.*, (select json_build_object('code', ph.code, 'name', ph.name) from phase ph where ph.id = p.phase_id) as phase,
                organisation_ref(p.first_id, :day) as first, organisation_ref(p.second_id, :day) as second,
                organisation_ref((select v.parent_id from version_on(p.first_id, :day) v), :day) as first_parent,
                organisation_ref((select v.parent_id from version_on(p.second_id, :day) v), :day) as second_parent,
                organisation_ref(case p.proposing_side when 'FIRST' then p.first_id when 'SECOND' then p.second_id end, :day) as proposer,
                :agreements as agreements, :succeeded as succeeds""".replace(":agreements", AgreementRow.OF_PAIRING)
            .replace(":succeeded", SucceededPairing.of("p.succeeds_id"));

    /** Of names: so few have the leading word that the pairings of all of them are gathered; else the list is walked. */
    private static final int FEW = 150;

    /** The list's order where pairings stand beside what they are found by. */
    private static final Ordering OF_FORMS = new Ordering("w.pairing_id", "-since").by("since", "w.day", "date");

    private final Reads reads;
    private final PairingFigures figures;
    private final HanoiTime time;

    PairingQueries(Reads reads, PairingFigures figures, HanoiTime time) {
        this.reads = reads;
        this.figures = figures;
        this.time = time;
    }

    Page<PairingView> list(Scope scope, PairingFilter filter, Language language) {
        Sql levelled = figures.levelled(filter, filter.asOf);
        List<Sql> levels = figures.atLevels(filter, filter.asOf);
        Sql narrowed = PairingFigures.at(levels, levelled);
        Sql all = shown(scope, filter.asOf)
                .add(ORDERING.pageKey(filter))
                .add("from pairing p")
                .add(figures.matching(filter, narrowed));
        Sql page;
        if (figures.within(filter) || levels.isEmpty() && !Words.said(filter.q)) {
            page = all.add(ORDERING.after(filter));
        } else if (Words.said(filter.q)) {
            page = pageOfWords(scope, filter, narrowed).pageOf(all);
        } else {
            page = pageOfLevels(scope, filter, levelled, levels).pageOf(all);
        }
        return reads.page(page, ORDERING, filter, mapper(scope, filter.asOf, false, language));
    }

    /** The page alone, of the pages of those at a level and of those that name none: each of them is read in the list's order. */
    private static Sql pageOfLevels(Scope scope, PairingFilter filter, Sql levelled, List<Sql> levels) {
        Sql sql = shown(scope, filter.asOf).add(ORDERING.pageKey(filter)).add("from (");
        String and = "";
        for (Sql level : levels) {
            sql.add(and + "(select p.* from pairing p")
                    .add(levelled)
                    .add("and")
                    .add(level)
                    .add(ORDERING.after(filter))
                    .add(")");
            and = "union all ";
        }
        return sql.add(") p where true").add(ORDERING.after(filter));
    }

    /**
     * The page alone: the pairings of the few that have the leading word are gathered; of a word that many have the list is walked, by an index that
     * carries what its rows are found by.
     */
    private Sql pageOfWords(Scope scope, PairingFilter filter, Sql narrowed) {
        return Words.asked(filter.q)
                .add(", found as materialized ((select p.* from pairing_form w")
                .add("cross join lateral (select b.* from pairing b where b.id = w.pairing_id offset 0) p")
                .add(narrowed)
                .add("and " + Words.LED + " > " + FEW + " and")
                .add(Words.walked("w", "pairing_form", "x.pairing_id = w.pairing_id"))
                .add(OF_FORMS.after(filter))
                .add(") union all (select p.* from pairing p")
                .add(narrowed)
                .add("and " + Words.LED + " <= " + FEW + " and p.id in (select pairings_found(?))", filter.q)
                .add(ORDERING.after(filter))
                .add("))")
                .add(shown(scope, filter.asOf))
                .add(ORDERING.pageKey(filter))
                .add("from found p " + ORDERING.of(filter));
    }

    Optional<PairingView> get(Scope scope, UUID pairing, Language language) {
        Sql sql = shown(scope, null).add(TaughtLevels.COLUMNS).add("from pairing p where p.id = ?", pairing);
        return reads.one(sql, mapper(scope, null, true, language));
    }

    /** Whether the viewer stands above a party, today or on the pairing's day; none when there is no such pairing. */
    Optional<Boolean> above(Scope scope, UUID pairing) {
        return reads.one(
                Sql.of("select").add(Sides.above(scope, DAY)).add("as above from pairing p where p.id = ?", pairing),
                (rs, ctx) -> rs.getBoolean("above"));
    }

    /** Where the viewer stands towards two organisations. */
    Sides sides(Scope scope, UUID first, UUID second) {
        return reads.one(
                        Sql.of("select true")
                                .add(Sides.columns(scope))
                                .add("from (values (?::uuid, ?::uuid)) p (first_id, second_id)", first, second),
                        (rs, ctx) -> Sides.of(rs))
                .orElseThrow();
    }

    /** Whether one organisation of the viewer stands above both parties today, being neither of them. */
    boolean commonSuperior(Scope scope, UUID first, UUID second) {
        return reads.one(Sql.of("""
                select 1 from organisation_ancestor a join organisation_ancestor b on b.ancestor_id = a.ancestor_id
                where a.organisation_id = ? and b.organisation_id = ? and a.ancestor_id = any (?) and a.depth > 0 and b.depth > 0
                    and hanoi_today() between a.from_day and a.to_day and hanoi_today() between b.from_day and b.to_day
                limit 1""", first, second, scope.actsFor()), (rs, ctx) -> true)
                .isPresent();
    }

    /** Whether the pairing is one of units, holds now, and joins the units the two schools stand under. */
    boolean fitsUnder(UUID unitPairing, UUID first, UUID second) {
        Sql sql = Sql.of(
                "select 1 from pairing u where u.id = ? and u.kind = 'UNIT' and u.status = 'ACTIVE' and (",
                unitPairing);
        for (UUID[] order : new UUID[][] {{first, second}, {second, first}}) {
            sql.add(order[0] == first ? "" : "or").add("""
                    exists (select 1 from organisation_ancestor a, organisation_ancestor b
                        where a.organisation_id = ? and a.ancestor_id = u.first_id and hanoi_today() between a.from_day and a.to_day
                        and b.organisation_id = ? and b.ancestor_id = u.second_id and hanoi_today() between b.from_day and b.to_day)""", order[0], order[1]);
        }
        return reads.one(sql.add(")"), (rs, ctx) -> true).isPresent();
    }

    Page<SignedOrganisationView> signed(Scope scope, SignedOrganisationFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        Sql sql = Sql.of("""
                select o.organisation_id as id, organisation_ref(o.organisation_id, :day) as organisation, o.levels, o.ownership,
                    organisation_ref(o.parent_id, :day) as parent, o.signed_on""".replace(":day", Subtrees.literal(day)))
                .add(OF_SIGNED.pageKey(filter))
                .add(figures.signed(filter, NAMED.replace(":day", Subtrees.literal(day))))
                .add(OF_SIGNED.after(filter));
        return reads.page(
                sql,
                OF_SIGNED,
                filter,
                (rs, ctx) -> new SignedOrganisationView(
                        rs.getObject("id", UUID.class),
                        reads.json(rs, "organisation", OrganisationRef.class),
                        Reads.strings(rs, "levels").stream()
                                .map(EducationLevel::valueOf)
                                .sorted()
                                .toList(),
                        Reads.choice(rs, "ownership", Ownership.class),
                        reads.json(rs, "parent", OrganisationRef.class),
                        Reads.day(rs, "signed_on")));
    }

    /** Who is paired with whom is directory. */
    Page<PartnerView> partners(Scope scope, PartnerFilter filter) {
        String day = Subtrees.literal(filter.asOf == null ? time.today() : filter.asOf);
        Sql sql = Sql.of("""
                select o.organisation_id as id, organisation_ref(o.organisation_id, :day) as organisation,
                    organisation_ref((select v.parent_id from version_on(o.organisation_id, :day) v), :day) as parent, o.paired_on""".replace(":day", day))
                .add(OF_PARTNERS.pageKey(filter))
                .add(figures.partners(filter.asPairings(), NAMED.replace(":day", day)))
                .add(OF_PARTNERS.after(filter));
        return reads.page(
                sql,
                OF_PARTNERS,
                filter,
                (rs, ctx) -> new PartnerView(
                        rs.getObject("id", UUID.class),
                        reads.json(rs, "organisation", OrganisationRef.class),
                        reads.json(rs, "parent", OrganisationRef.class),
                        Reads.day(rs, "paired_on")));
    }

    private static Sql shown(Scope scope, LocalDate asOf) {
        return Sql.of(SHOWN.replace(":day", day(asOf)))
                .add(Sides.columns(scope))
                .add(",")
                .add(Sides.above(scope, DAY))
                .add("as above");
    }

    private static String day(LocalDate asOf) {
        return asOf == null ? "hanoi_today()" : Subtrees.literal(asOf);
    }

    /** Asked for a day, what is shown was open on it, and its later end is not told. */
    private RowMapper<PairingView> mapper(Scope scope, LocalDate asOf, boolean alone, Language language) {
        return (rs, ctx) -> {
            PairingStatus now = Reads.choice(rs, "status", PairingStatus.class);
            Sides sides = Sides.of(rs);
            PairingPolicy policy = new PairingPolicy(
                    scope, now, Reads.choice(rs, "proposing_side", Side.class), rs.getString("proposed_by"), sides);
            return new PairingView(
                    rs.getObject("id", UUID.class),
                    rs.getString("version"),
                    Reads.choice(rs, "kind", PairingKind.class),
                    asOf == null ? now : PairingStatus.ACTIVE,
                    reads.json(rs, "phase", PairingView.PhaseRef.class),
                    reads.json(rs, "first", OrganisationRef.class),
                    reads.json(rs, "second", OrganisationRef.class),
                    reads.json(rs, "first_parent", OrganisationRef.class),
                    reads.json(rs, "second_parent", OrganisationRef.class),
                    reads.json(rs, "proposer", OrganisationRef.class),
                    Reads.choice(rs, "level", EducationLevel.class),
                    rs.getBoolean("above") ? rs.getString("message") : null,
                    rs.getString("level_override_reason"),
                    Reads.day(rs, "since"),
                    asOf == null ? Reads.day(rs, "ended_on") : null,
                    asOf == null ? Reads.choice(rs, "end_reason", PairingEndReason.class) : null,
                    rs.getObject("under_pairing_id", UUID.class),
                    reads.json(rs, "succeeds", SucceededPairing.class),
                    agreements(rs, scope, now, sides, language),
                    alone ? TaughtLevels.papers(rs) : null,
                    policy.allowed(language));
        };
    }

    /** A draft is between the two. */
    private List<PairingAgreement> agreements(
            ResultSet rs, Scope scope, PairingStatus pairing, Sides sides, Language language) throws SQLException {
        boolean above = rs.getBoolean("above");
        return reads.json(rs, "agreements", new TypeReference<List<AgreementRow>>() {}).stream()
                .filter(row -> above || row.status() != AgreementStatus.DRAFT)
                .map(row -> row.seenBy(scope, pairing, sides, language))
                .toList();
    }
}
