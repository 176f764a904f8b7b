package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.chungtay.access.KeycloakGroups;
import vn.chungtay.access.KeycloakGroups.Group;

/**
 * What an organisation's group must be, as of today.
 *
 * @param ended its last day, when that is over
 * @param codeIsAnothers whether another organisation has borne its code since
 * @param groupId the group it has, null when it has none yet
 */
record WantedGroup(
        UUID organisation,
        String code,
        String name,
        String kind,
        LocalDate ended,
        boolean codeIsAnothers,
        String groupId) {

    /** As much as Keycloak's columns hold. */
    private static final int LONGEST = 255;

    /** None when there is no such organisation. */
    static Optional<WantedGroup> of(Handle db, UUID organisation) {
        return db.createQuery("""
                select v.*, v.valid_to < hanoi_today() as ended, g.group_id, exists (select 1 from organisation_version b
                    where b.code = v.code and b.organisation_id <> v.organisation_id and b.valid_from > v.valid_to
                    and b.valid_from <= hanoi_today()) as code_is_anothers
                from organisation_version v left join keycloak_group g on g.organisation_id = v.organisation_id
                where v.organisation_id = :organisation
                order by (v.valid_from is null or v.valid_from <= hanoi_today()) desc,
                    case when v.valid_from <= hanoi_today() then v.valid_from end desc nulls last, v.valid_from limit 1""")
                .bind("organisation", organisation)
                .map((rs, ctx) -> new WantedGroup(
                        organisation,
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("kind"),
                        rs.getBoolean("ended") ? rs.getObject("valid_to", LocalDate.class) : null,
                        rs.getBoolean("code_is_anothers"),
                        rs.getString("group_id")))
                .findOne();
    }

    /** The code; of an organisation whose code is another's since, with its last day behind it. */
    String groupName() {
        return codeIsAnothers ? code + FormerCode.MARK + ended : code;
    }

    Group group() {
        return new Group(
                groupName(),
                cut(name),
                Map.of(
                        KeycloakGroups.OWNER,
                        List.of(organisation.toString()),
                        "name",
                        List.of(cut(name)),
                        "kind",
                        List.of(kind),
                        "endedOn",
                        ended == null ? List.of() : List.of(ended.toString())));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
