package vn.chungtay.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.liveliness.LivelinessService;
import vn.chungtay.organisations.OrganisationService;
import vn.chungtay.organisations.OrganisationTree;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pilots.PilotService;
import vn.chungtay.plans.PlanService;
import vn.chungtay.sessions.SessionService;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.ListCount;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;
import vn.chungtay.support.SupportService;

/** The door of the worklist: what the rooms say waits for the caller, in one statement. */
@ApplicationScoped
public class WorklistService {

    /** As many as a person works off; what is behind them comes up when these are done. */
    static final int SHOWN = 200;

    private final PairingService pairings;
    private final PlanService plans;
    private final SessionService sessions;
    private final SupportService support;
    private final PilotService pilots;
    private final LivelinessService liveliness;
    private final OrganisationService organisations;
    private final OrganisationTree tree;
    private final Reads reads;

    WorklistService(
            PairingService pairings,
            PlanService plans,
            SessionService sessions,
            SupportService support,
            PilotService pilots,
            LivelinessService liveliness,
            OrganisationService organisations,
            OrganisationTree tree,
            Reads reads) {
        this.pairings = pairings;
        this.plans = plans;
        this.sessions = sessions;
        this.support = support;
        this.pilots = pilots;
        this.liveliness = liveliness;
        this.organisations = organisations;
        this.tree = tree;
        this.reads = reads;
    }

    /**
     * The most urgent first (others wait for my word; what came back to me; what is mine to finish), the longest waiting first in each.
     *
     * @param organisation the code of an organisation: what waits for it or for one below it; null for all of the caller's
     */
    Page<WorklistItem> waiting(Scope scope, String organisation, Language language) {
        UUID only = tree.resolve("organisation", organisation).orElse(null);
        List<Sql> rooms = List.of(
                pairings.waiting(scope, only),
                plans.waiting(scope, only),
                sessions.waiting(scope, only),
                support.waiting(scope, only),
                pilots.waiting(scope, only),
                liveliness.waiting(scope, only),
                organisations.waiting(scope, only));
        Sql sql = Sql.of("select w.*, organisation_ref(w.organisation_id, hanoi_today()) as organisation,"
                + " organisation_ref(w.counterpart_id, hanoi_today()) as counterpart from (select * from (");
        for (int i = 0; i < rooms.size(); i++) {
            sql.add(i == 0 ? "select * from (" : "union all select * from (")
                    .add(rooms.get(i))
                    .add(") of_room");
        }
        sql.add(
                ") u order by u.urgency, u.since, u.record_id, u.kind limit ?) w order by w.urgency, w.since, w.record_id, w.kind",
                SHOWN + 1);
        List<WorklistItem> items = reads.list(
                sql,
                (rs, ctx) -> new WorklistItem(
                        Reads.choice(rs, "kind", WorklistItem.Kind.class),
                        rs.getString("collection"),
                        rs.getObject("record_id", UUID.class),
                        rs.getObject("pairing_id", UUID.class),
                        rs.getString("version"),
                        rs.getString("action"),
                        title(rs.getString("collection"), rs.getString("title"), language),
                        reads.json(rs, "organisation", OrganisationRef.class),
                        reads.json(rs, "counterpart", OrganisationRef.class),
                        Reads.day(rs, "since")));
        boolean more = items.size() > SHOWN;
        return new Page<>(
                more ? items.subList(0, SHOWN) : items, null, new ListCount(Math.min(items.size(), SHOWN), more));
    }

    /** Most records have a title of their own; of a contribution it is what it is, in the viewer's language. */
    private String title(String collection, String title, Language language) {
        return collection.equals("contributions") ? support.title(title, language) : title;
    }
}
