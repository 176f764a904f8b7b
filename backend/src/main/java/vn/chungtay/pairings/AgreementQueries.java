package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Agreements as they are read. Their facts are directory. */
@ApplicationScoped
class AgreementQueries {

    static final String DAY = "coalesce(g.signed_on, g.drafted_on)";
    private static final Ordering ORDERING = new Ordering("g.id", "-signedOn").by("signedOn", DAY, "date");

    private final Reads reads;
    private final OrganisationTree tree;

    AgreementQueries(Reads reads, OrganisationTree tree) {
        this.reads = reads;
        this.tree = tree;
    }

    Page<AgreementView> list(Scope scope, AgreementFilter filter, Language language) {
        Sql sql = shown(scope)
                .add(ORDERING.pageKey(filter))
                .add("from agreement g join pairing p on p.id = g.pairing_id where true")
                .andAnyOf("g.type", Choices.of("agreementType", filter.agreementType, AgreementType.class))
                .andAnyOf("g.status", Choices.of("status", filter.status, AgreementStatus.class));
        if (filter.pairing != null) {
            sql.add("and g.pairing_id = ?", filter.pairing);
        }
        tree.resolve("school", filter.school).ifPresent(party -> sql.add("and ? in (p.first_id, p.second_id)", party));
        tree.resolve("unit", filter.unit).ifPresent(unit -> sql.add("and (")
                .add(Subtrees.below(unit, "p.first_id", DAY))
                .add("or")
                .add(Subtrees.below(unit, "p.second_id", DAY))
                .add(")"));
        return reads.page(sql.add(ORDERING.after(filter)), ORDERING, filter, mapper(scope, language));
    }

    Optional<AgreementView> get(Scope scope, UUID agreement, Language language) {
        return reads.one(
                shown(scope).add("from agreement g join pairing p on p.id = g.pairing_id where g.id = ?", agreement),
                mapper(scope, language));
    }

    /** Whether the viewer stands above a party, today or on the agreement's day; none when there is no such agreement. */
    Optional<Boolean> above(Scope scope, UUID agreement) {
        return reads.one(
                Sql.of("select")
                        .add(Sides.above(scope, DAY))
                        .add(
                                "as above from agreement g join pairing p on p.id = g.pairing_id where g.id = ?",
                                agreement),
                (rs, ctx) -> rs.getBoolean("above"));
    }

    private static Sql shown(Scope scope) {
        return Sql.of("""
                select g.*, p.status as pairing_status, organisation_ref(p.first_id, hanoi_today()) as first,
                    organisation_ref(p.second_id, hanoi_today()) as second""").add(Sides.columns(scope));
    }

    private RowMapper<AgreementView> mapper(Scope scope, Language language) {
        return (rs, ctx) -> new AgreementView.Row(
                        rs.getObject("id", UUID.class),
                        rs.getInt("version"),
                        rs.getObject("pairing_id", UUID.class),
                        Reads.choice(rs, "type", AgreementType.class),
                        rs.getString("number"),
                        Reads.day(rs, "signed_on"),
                        Reads.choice(rs, "status", AgreementStatus.class),
                        rs.getString("first_confirmed_by"),
                        rs.getString("second_confirmed_by"),
                        reads.json(rs, "first", OrganisationRef.class),
                        reads.json(rs, "second", OrganisationRef.class))
                .seenBy(scope, Reads.choice(rs, "pairing_status", PairingStatus.class), Sides.of(rs), language);
    }
}
