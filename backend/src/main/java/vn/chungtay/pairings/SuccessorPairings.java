package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.pairings.PairingBatchWriter.Fresh;
import vn.chungtay.pairings.PairingService.Heirdom;
import vn.chungtay.pairings.PairingService.Heirs;
import vn.chungtay.programmes.ProgrammeService;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** Pairings that go on with those that the reform ended, of units and of schools. */
@ApplicationScoped
class SuccessorPairings {

    private final OrganisationTree tree;
    private final ProgrammeService programmes;
    private final PairingBatchWriter writer;
    private final Reads reads;
    private final HanoiTime time;

    SuccessorPairings(
            OrganisationTree tree,
            ProgrammeService programmes,
            PairingBatchWriter writer,
            Reads reads,
            HanoiTime time) {
        this.tree = tree;
        this.programmes = programmes;
        this.writer = writer;
        this.reads = reads;
        this.time = time;
    }

    List<Heirdom> propose(Scope scope, List<Heirs> pairs, String message) {
        LocalDate today = time.today();
        UUID phase = programmes.requirePhase("/phase", null).id();
        Map<UUID, OrganisationTree.Facts> facts = tree.on(
                today,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                        .toList());
        Map<Set<UUID>, UUID> open = open(phase, facts.keySet());
        List<Fresh> fresh = new ArrayList<>();
        List<Heirdom> fates = new ArrayList<>();
        for (Heirs pair : pairs) {
            Set<UUID> two = new HashSet<>(List.of(pair.first(), pair.second()));
            if (!facts.keySet().containsAll(two)) {
                fates.add(new Heirdom(null, false, "PARTY_ENDED"));
            } else if (open.containsKey(two)) {
                fates.add(new Heirdom(open.get(two), true, null));
            } else {
                OrganisationTree.Facts one = facts.get(pair.first());
                OrganisationTree.Facts other = facts.get(pair.second());
                if (one.school() && Collections.disjoint(one.levels(), other.levels())) {
                    fates.add(new Heirdom(null, false, "LEVELS_DIFFER"));
                    continue;
                }
                UUID id = Ids.next();
                open.put(two, id);
                fresh.add(new Fresh(id, terms(phase, one, other, message), Side.FIRST, pair.ended()));
                fates.add(new Heirdom(id, false, null));
            }
        }
        writer.write(scope, fresh, today);
        return fates;
    }

    private static PairingTerms terms(
            UUID phase, OrganisationTree.Facts one, OrganisationTree.Facts other, String message) {
        return new PairingTerms(
                phase,
                one.school() ? PairingKind.SCHOOL : PairingKind.UNIT,
                one.id(),
                other.id(),
                SharedLevel.of(null, null, one, other),
                null,
                message,
                null);
    }

    private Map<Set<UUID>, UUID> open(UUID phase, Set<UUID> parties) {
        Map<Set<UUID>, UUID> open = new HashMap<>();
        UUID[] ids = parties.toArray(UUID[]::new);
        reads.list(
                Sql.of("""
                select p.id, p.first_id, p.second_id from pairing p where p.phase_id = ? and p.status in ('PROPOSED', 'ACTIVE')
                    and p.first_id = any (?) and p.second_id = any (?)""", phase, ids, ids),
                (rs, ctx) -> open.put(
                        Set.of(rs.getObject("first_id", UUID.class), rs.getObject("second_id", UUID.class)),
                        rs.getObject("id", UUID.class)));
        return open;
    }
}
