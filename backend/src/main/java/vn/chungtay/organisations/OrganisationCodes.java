package vn.chungtay.organisations;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.OrganisationDirectory;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who is meant by a code: asked at every request, so remembered for a minute. */
@ApplicationScoped
class OrganisationCodes implements OrganisationDirectory {

    private final MemberOrganisations members;

    OrganisationCodes(MemberOrganisations members) {
        this.members = members;
    }

    Optional<UUID> find(String code) {
        return Optional.ofNullable(members.byCode(code)).map(MemberOrganisation::id);
    }

    @Override
    public List<MemberOrganisation> byCodes(Collection<String> codes) {
        return codes.stream().map(members::byCode).filter(Objects::nonNull).toList();
    }

    /** What was remembered before an import may be wrong after it; what "no organisation" was, above all. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationsChanged change) {
        members.forgetAll();
    }

    /** Organisations were written. */
    record OrganisationsChanged() {}

    /** A bean of its own, so that the cache stands between. */
    @ApplicationScoped
    static class MemberOrganisations {

        private final Reads reads;

        MemberOrganisations(Reads reads) {
            this.reads = reads;
        }

        /** The organisation that bears the code today, else the one that bore it last; null when there is none. */
        @CacheResult(cacheName = "organisation-by-code")
        MemberOrganisation byCode(String code) {
            return reads.one(
                            Sql.of("""
                    select v.*, v.valid_to < hanoi_today() as ended from organisation_version v where v.code = ?
                    order by (v.valid_from is null or v.valid_from <= hanoi_today()) desc, v.valid_to desc nulls first limit 1""", code),
                            (rs, ctx) -> new MemberOrganisation(
                                    rs.getObject("organisation_id", UUID.class),
                                    rs.getString("code"),
                                    rs.getString("name"),
                                    rs.getString("kind"),
                                    rs.getString("zone"),
                                    rs.getString("kind").equals(OrganisationKind.CITY_DEPARTMENT.name()),
                                    rs.getBoolean("ended")))
                    .orElse(null);
        }

        @CacheInvalidateAll(cacheName = "organisation-by-code")
        void forgetAll() {
            // The annotation does it.
        }
    }
}
