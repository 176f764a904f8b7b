package vn.chungtay.pairings;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.Words;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Agreements as they are read. What was signed is directory; a draft is between the two, and for those above one of them alone. */
@ApplicationScoped
class AgreementQueries {

    static final String DAY = "coalesce(g.signed_on, g.drafted_on)";
    private static final String STATUS = "agreement_status_on(g.status, g.valid_until, g.ended_on, :day)";
    private static final Ordering ORDERING = new Ordering("g.id", "-signedOn")
            .by("signedOn", DAY, "date")
            .by("validUntil", "coalesce(g.valid_until, date '9999-12-31')", "date");

    private static final String SHOWN = """
            select g.*, p.status as pairing_status, :status as status_then, :now as status_now, :named as signatories_named,
                organisation_ref(p.first_id, :day) as first, organisation_ref(p.second_id, :day) as second,
                (select coalesce(json_agg(json_build_object('side', s.side, 'name', s.name, 'post', s.post) order by s.position), '[]')
                    from agreement_signatory s where s.agreement_id = g.id) as signatories,
                (select coalesce(array_agg(c.words order by c.position), '{}') from agreement_commitment c where c.agreement_id = g.id) as commitments,
                (select n.id from agreement n where n.renews_id = g.id) as renewed_by_id,
                exists (select 1 from agreement n where n.renews_id = g.id and n.status = 'DRAFT') as renewal_drafted""".replace(":named", AgreementRow.named("g"));

    private static final String SAYS = "select 1 from agreement g where fold(g.number) like %L";
    private static final String JOINED = "from agreement g join pairing p on p.id = g.pairing_id";

    private final Reads reads;
    private final OrganisationTree tree;

    AgreementQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<AgreementView> list(Scope scope, AgreementFilter filter, Language language) {
        String day = day(filter.asOf);
        Sql matching = matching(scope, filter, day);
        Sql all = shown(scope, day)
                .add(ORDERING.pageKey(filter))
                .add(JOINED + " where")
                .add(matching);
        Sql page = Words.said(filter.q)
                ? pageOfWords(scope, filter, day, matching).pageOf(all)
                : all.add(ORDERING.after(filter));
        return reads.page(page, ORDERING, filter, mapper(scope, false, language));
    }

    /** The page alone: where few have the rarest of the words, they are gathered; else the list is walked. */
    private static Sql pageOfWords(Scope scope, AgreementFilter filter, String day, Sql matching) {
        return Sql.of("with asked as materialized (select * from rarest_word(?, ?))", filter.q, SAYS)
                .add(", found as materialized ((select g.* " + JOINED + " where (select a.few from asked a)")
                .add("and g.id in (select agreements_said((select a.pattern from asked a))) and")
                .add(matching)
                .add(ORDERING.after(filter))
                .add(") union all (select g.* " + JOINED + " where not (select a.few from asked a) and")
                .add(matching)
                .add(ORDERING.after(filter))
                .add("))")
                .add(shown(scope, day))
                .add(ORDERING.pageKey(filter))
                .add("from found g join pairing p on p.id = g.pairing_id " + ORDERING.of(filter));
    }

    private Sql matching(Scope scope, AgreementFilter filter, String day) {
        String status = STATUS.replace(":day", day);
        Sql sql = shownTo(scope)
                .andAnyOf("g.type", Choices.of("agreementType", filter.agreementType, AgreementType.class))
                .andAnyOf(status, Choices.of("status", filter.status, AgreementStatus.class));
        if (filter.asOf != null) {
            sql.add("and g.counted_from <= ?", filter.asOf);
        }
        if (filter.expiring != null) {
            // With its pairing it has come to an end, and nobody will renew it.
            sql.add(
                    "and " + status + " = 'SIGNED' and (p.ended_on is null or p.ended_on > " + day
                            + ") and g.valid_until <= " + day + " + ?",
                    filter.expiring);
        }
        if (filter.pairing != null) {
            sql.add("and g.pairing_id = ?", filter.pairing);
        }
        search(sql, filter.q);
        tree.resolve("school", filter.school).ifPresent(party -> sql.add("and ? in (p.first_id, p.second_id)", party));
        tree.resolve("unit", filter.unit).ifPresent(unit -> sql.add("and (")
                .add(Subtrees.below(unit, "p.first_id", DAY))
                .add("or")
                .add(Subtrees.below(unit, "p.second_id", DAY))
                .add(")"));
        return sql;
    }

    Optional<AgreementView> get(Scope scope, UUID agreement, Language language) {
        return reads.one(
                shown(scope, day(null))
                        .add(TaughtLevels.COLUMNS)
                        .add(JOINED + " where g.id = ? and", agreement)
                        .add(shownTo(scope)),
                mapper(scope, true, language));
    }

    /** Whether the viewer stands above a party, today or on the agreement's day; none when there is no such agreement. */
    Optional<Boolean> above(Scope scope, UUID agreement) {
        return reads.one(
                Sql.of("select")
                        .add(Sides.above(scope, DAY))
                        .add("as above " + JOINED + " where g.id = ? and", agreement)
                        .add(shownTo(scope)),
                (rs, ctx) -> rs.getBoolean("above"));
    }

    /** What its paper is made of, and whether the viewer stands above a party; none when there is no such agreement. */
    Optional<AgreementPaper.Facts> paper(Scope scope, UUID agreement) {
        Sql sql = Sql.of(SHOWN.replace(":status", "g.status")
                        .replace(":now", "g.status")
                        .replace(":day", "hanoi_today()"))
                .add(
                        ", organisation_ref(fv.parent_id, hanoi_today()) ->> 'name' as first_parent,"
                                + " organisation_ref(sv.parent_id, hanoi_today()) ->> 'name' as second_parent,"
                                + " m.founding_document, m.founded_on, m.name as programme, r.number as renewed_number, r.signed_on as renewed_on,")
                .add(Sides.above(scope, DAY))
                .add("as above " + JOINED)
                .add("""
                        join phase ph on ph.id = p.phase_id join programme m on m.id = ph.programme_id left join agreement r on r.id = g.renews_id
                        left join lateral version_on(p.first_id, hanoi_today()) fv on true
                        left join lateral version_on(p.second_id, hanoi_today()) sv on true where g.id = ? and""", agreement)
                .add(shownTo(scope));
        return reads.one(
                sql,
                (rs, ctx) -> new AgreementPaper.Facts(
                        rs.getBoolean("above"),
                        terms(rs),
                        party(rs, "first"),
                        party(rs, "second"),
                        rs.getString("programme"),
                        rs.getString("founding_document"),
                        Reads.day(rs, "founded_on"),
                        rs.getString("renewed_number"),
                        Reads.day(rs, "renewed_on")));
    }

    private static Sql shownTo(Scope scope) {
        return Sql.of("(g.status <> 'DRAFT' or").add(Sides.above(scope, DAY)).add(")");
    }

    /** Every word is one of the number, or of a party's name or code of some day. */
    private static void search(Sql sql, String q) {
        for (String pattern : Words.anywhere(q)) {
            sql.add("""
                    and case when fold(g.number) like fold(?) then true
                        else (select w.search_text from pairing_form w where w.pairing_id = p.id) like fold(?) end""", pattern, pattern);
        }
    }

    private static String day(LocalDate asOf) {
        return asOf == null ? "hanoi_today()" : Subtrees.literal(asOf);
    }

    private static Sql shown(Scope scope, String day) {
        return Sql.of(SHOWN.replace(":status", STATUS)
                        .replace(":now", STATUS.replace(":day", "hanoi_today()"))
                        .replace(":day", day))
                .add(Sides.columns(scope))
                .add(",")
                .add(Sides.above(scope, DAY))
                .add("as above");
    }

    /** What came after the asked day is not told; what may be done is of today. */
    private RowMapper<AgreementView> mapper(Scope scope, boolean alone, Language language) {
        return (rs, ctx) -> {
            AgreementTerms terms = terms(rs);
            AgreementStatus then = Reads.choice(rs, "status_then", AgreementStatus.class);
            boolean ended = then == AgreementStatus.TERMINATED;
            AgreementRow row = row(rs, terms);
            boolean above = rs.getBoolean("above");
            return new AgreementView(
                    row.id(),
                    Integer.toString(row.version()),
                    row.pairingId(),
                    row.first(),
                    row.second(),
                    terms.type(),
                    terms.number(),
                    terms.signedOn(),
                    terms.place(),
                    terms.validFrom(),
                    terms.validUntil(),
                    then,
                    ended ? Reads.day(rs, "ended_on") : null,
                    ended ? Reads.choice(rs, "end_reason", PairingEndReason.class) : null,
                    row.confirmedBy(),
                    terms.signatories(),
                    terms.commitments(),
                    rs.getObject("renews_id", UUID.class),
                    above || !rs.getBoolean("renewal_drafted") ? row.renewedById() : null,
                    alone ? TaughtLevels.papers(rs) : null,
                    Stream.concat(
                                    row
                                            .policy(
                                                    scope,
                                                    Reads.choice(rs, "pairing_status", PairingStatus.class),
                                                    Sides.of(rs))
                                            .allowed(language)
                                            .stream(),
                                    Stream.of(AgreementPolicy.paper(above).as("paper", language)))
                            .toList());
        };
    }

    private AgreementRow row(ResultSet rs, AgreementTerms terms) throws SQLException {
        return new AgreementRow(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("pairing_id", UUID.class),
                terms.type(),
                terms.number(),
                terms.signedOn(),
                terms.validUntil(),
                Reads.choice(rs, "status_now", AgreementStatus.class),
                rs.getString("first_confirmed_by"),
                rs.getString("second_confirmed_by"),
                rs.getBoolean("signatories_named"),
                rs.getObject("renewed_by_id", UUID.class),
                reads.json(rs, "first", OrganisationRef.class),
                reads.json(rs, "second", OrganisationRef.class));
    }

    private AgreementTerms terms(ResultSet rs) throws SQLException {
        return new AgreementTerms(
                Reads.choice(rs, "type", AgreementType.class),
                rs.getString("number"),
                Reads.day(rs, "signed_on"),
                rs.getString("place"),
                Reads.day(rs, "valid_from"),
                Reads.day(rs, "valid_until"),
                reads.json(rs, "signatories", new TypeReference<List<Signatory>>() {}),
                Reads.strings(rs, "commitments"));
    }

    private AgreementPaper.Party party(ResultSet rs, String side) throws SQLException {
        OrganisationRef organisation = reads.json(rs, side, OrganisationRef.class);
        return new AgreementPaper.Party(organisation.name(), organisation.kind(), rs.getString(side + "_parent"));
    }
}
