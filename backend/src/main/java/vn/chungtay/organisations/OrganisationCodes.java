package vn.chungtay.organisations;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.chungtay.access.MemberOrganisation;
import vn.chungtay.access.OrganisationDirectory;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who is meant by a code: asked at every request, so remembered for a minute; what is not remembered is looked up in one statement. */
@ApplicationScoped
class OrganisationCodes implements OrganisationDirectory {

    private final Reads reads;
    private final CaffeineCache remembered;

    OrganisationCodes(Reads reads, @CacheName("organisation-by-code") Cache remembered) {
        this.reads = reads;
        this.remembered = remembered.as(CaffeineCache.class);
    }

    Optional<UUID> find(String code) {
        return Optional.ofNullable(byCodes(List.of(code)).get(code)).map(MemberOrganisation::id);
    }

    boolean isRoot(String code) {
        return Optional.ofNullable(byCodes(List.of(code)).get(code))
                .map(MemberOrganisation::root)
                .orElse(false);
    }

    @Override
    public Map<String, MemberOrganisation> byCodes(Collection<String> codes) {
        Map<String, MemberOrganisation> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String code : codes) {
            CompletableFuture<Optional<MemberOrganisation>> one = remembered.getIfPresent(code);
            if (one == null) {
                unknown.add(code);
            } else {
                one.join().ifPresent(organisation -> known.put(code, organisation));
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, MemberOrganisation> found = lookUp(unknown);
            known.putAll(found);
            for (String code : unknown) {
                remembered.put(code, CompletableFuture.completedFuture(Optional.ofNullable(found.get(code))));
            }
        }
        return known;
    }

    /** What was remembered before an import may be wrong after it; what "no organisation" was, above all. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationsChanged change) {
        remembered.invalidateAll().await().indefinitely();
    }

    /** Organisations were written. */
    record OrganisationsChanged() {}

    /** The organisations that bear the codes today, else those that bore them last; or that bore one until a day, where the name says so. */
    private Map<String, MemberOrganisation> lookUp(List<String> names) {
        String[] codes = new String[names.size()];
        String[] lastDays = new String[names.size()];
        for (int i = 0; i < codes.length; i++) {
            Optional<FormerCode> former = FormerCode.of(names.get(i));
            codes[i] = former.map(FormerCode::code).orElse(names.get(i));
            lastDays[i] = former.map(one -> one.lastDay().toString()).orElse(null);
        }
        Map<String, MemberOrganisation> found = new HashMap<>();
        reads.list(
                Sql.of("""
                select w.name as asked, v.*, v.valid_to < hanoi_today() as ended
                from unnest(?::text[], ?::text[], ?::text[]) w (name, code, last_day)
                cross join lateral (select * from organisation_version n where n.code = w.code and (w.last_day is null or n.valid_to = w.last_day::date)
                    order by (n.valid_from is null or n.valid_from <= hanoi_today()) desc, n.valid_to desc nulls first limit 1) v""", names.toArray(String[]::new), codes, lastDays),
                (rs, ctx) -> found.put(
                        rs.getString("asked"),
                        new MemberOrganisation(
                                rs.getObject("organisation_id", UUID.class),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getString("kind"),
                                rs.getString("zone"),
                                rs.getString("kind").equals(OrganisationKind.CITY_DEPARTMENT.name()),
                                rs.getBoolean("ended"))));
        return found;
    }
}
