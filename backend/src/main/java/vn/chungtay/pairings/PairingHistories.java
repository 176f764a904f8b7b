package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;

/** What was changed in a pairing, and by whom: who is paired is directory, how it came to be is not. */
@ApplicationScoped
class PairingHistories {

    private final PairingQueries queries;
    private final RecordHistories histories;

    PairingHistories(PairingQueries queries, RecordHistories histories) {
        this.queries = queries;
        this.histories = histories;
    }

    Page<HistoryEntry> of(Scope scope, UUID pairing, PageQuery page) {
        return histories.of(PairingService.COLLECTION, pairing, queries.above(scope, pairing), page);
    }
}
