package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The yearly profiles as they are read; directory, as organisations are. */
@ApplicationScoped
class ProfileQueries {

    private static final Ordering ORDERING =
            new Ordering("y.id", "-schoolYear").by("schoolYear", "y.school_year", "text");

    private final Reads reads;
    private final OrganisationTree tree;
    private final HanoiTime time;

    ProfileQueries(Reads reads, OrganisationTree tree, HanoiTime time) {
        this.reads = reads;
        this.tree = tree;
        this.time = time;
    }

    Page<ProfileView> list(Scope scope, ProfileFilter filter) {
        String day = Subtrees.literal(filter.asOf == null ? time.today() : filter.asOf);
        Sql sql = Sql.of("select y.*, organisation_ref(y.organisation_id, " + day + ") as organisation"
                        + ORDERING.pageKey(filter))
                .add("from organisation_profile y where true");
        Map<String, UUID> named = tree.resolve(filter.asOf, "organisation", filter.organisation, "unit", filter.unit);
        if (named.containsKey("organisation")) {
            sql.add("and y.organisation_id = ?", named.get("organisation"));
        }
        if (named.containsKey("unit")) {
            sql.add("and").add(Subtrees.below(named.get("unit"), "y.organisation_id", day));
        }
        sql.andAnyOf("y.school_year", Choices.schoolYears("schoolYear", filter.schoolYear));
        if (filter.kind != null) {
            sql.add("and exists (select 1 from version_on(y.organisation_id, " + day + ") v where true")
                    .andAnyOf("v.kind", Choices.of("kind", filter.kind, OrganisationKind.class))
                    .add(")");
        }
        return reads.page(
                sql.add(ORDERING.after(filter)),
                ORDERING,
                filter,
                (rs, ctx) -> new ProfileView(
                        rs.getObject("id", UUID.class),
                        reads.json(rs, "organisation", OrganisationRef.class),
                        rs.getString("school_year"),
                        Reads.integer(rs, "pupils"),
                        Reads.choice(rs, "pupils_qualifier", PupilsQualifier.class),
                        rs.getBigDecimal("ethnic_minority_percent"),
                        Reads.integer(rs, "classrooms"),
                        Reads.integer(rs, "computer_rooms"),
                        Reads.integer(rs, "library_rooms"),
                        rs.getString("note")));
    }
}
