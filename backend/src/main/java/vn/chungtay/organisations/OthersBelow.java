package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who would still stand under an organisation that ends, as its administrative or its professional superior. */
@ApplicationScoped
class OthersBelow {

    private final Reads reads;

    OthersBelow(Reads reads) {
        this.reads = reads;
    }

    /**
     * How many stand under each on the day or later; who has none below is left out, and whoever ends together with them is not counted.
     * Whatever the caller may see: who ends an organisation leaves all of them behind.
     */
    Map<UUID, Integer> count(Scope scope, Collection<UUID> ending, LocalDate day) {
        OrganisationPolicy.requireAdministrator(scope);
        UUID[] ids = ending.toArray(UUID[]::new);
        Map<UUID, Integer> below = new TreeMap<>();
        reads.list(
                Sql.of("""
                select x.up, count(distinct x.organisation_id)::int as others from (
                    select v.parent_id as up, v.organisation_id, v.valid_to from organisation_version v where v.parent_id = any (?)
                    union all
                    select v.professional_parent_id, v.organisation_id, v.valid_to from organisation_version v where v.professional_parent_id = any (?)) x
                where (x.valid_to is null or x.valid_to >= ?) and x.organisation_id <> all (?) group by 1""", ids, ids, day, ids),
                (rs, ctx) -> below.put(rs.getObject("up", UUID.class), rs.getInt("others")));
        return below;
    }
}
