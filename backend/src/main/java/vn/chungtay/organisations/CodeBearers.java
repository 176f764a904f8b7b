package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Who bears or bore some codes, and when: for files, each of whose rows means who bore a code on the row's own day. */
public final class CodeBearers {

    private record Bearer(UUID organisation, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    /** The last to bear a code comes first. */
    private final Map<String, List<Bearer>> bearers = new HashMap<>();

    private CodeBearers() {}

    /** One statement, however many codes. */
    static CodeBearers of(Reads reads, Collection<String> codes) {
        CodeBearers found = new CodeBearers();
        reads.list(Sql.of("""
                select v.code, v.organisation_id, v.valid_from, v.valid_to from organisation_version v where v.code = any (?)
                order by v.code, v.valid_to desc nulls first""", (Object) codes.toArray(String[]::new)), (rs, ctx) -> found.bearers
                .computeIfAbsent(rs.getString("code"), unseen -> new ArrayList<>())
                .add(new Bearer(
                        rs.getObject("organisation_id", UUID.class),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class))));
        return found;
    }

    /** Who bore a code on a day; when nobody did, or no day is said, whoever bears it or bore it last. */
    public Optional<UUID> on(String code, LocalDate day) {
        List<Bearer> all = bearers.getOrDefault(code, List.of());
        return all.stream()
                .filter(one -> day != null && one.on(day))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Bearer::organisation);
    }

    /** All that bear or bore one of the codes. */
    public Set<UUID> all() {
        Set<UUID> all = new HashSet<>();
        bearers.values().forEach(those -> those.forEach(one -> all.add(one.organisation())));
        return all;
    }
}
