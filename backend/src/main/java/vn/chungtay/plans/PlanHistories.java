package vn.chungtay.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;

/** What was changed in a plan and its lines, and by whom. */
@ApplicationScoped
class PlanHistories {

    private final PlanQueries queries;
    private final RecordHistories histories;

    PlanHistories(PlanQueries queries, RecordHistories histories) {
        this.queries = queries;
        this.histories = histories;
    }

    Page<HistoryEntry> of(Scope scope, UUID plan, PageQuery page) {
        return histories.of(
                PlanService.COLLECTION,
                plan,
                queries.get(scope, plan, Language.VI).map(seen -> true),
                page);
    }
}
