package vn.chungtay.audit;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Page;

/** The door of the audit trail for who reads all of it; a record's own history is {@link RecordHistories}. */
@ApplicationScoped
class AuditService {

    private final AuditQueries queries;

    AuditService(AuditQueries queries) {
        this.queries = queries;
    }

    /** The events, newest first; needs an auditor of the whole programme. */
    Page<AuditEventView> list(Scope scope, AuditEventFilter filter) {
        return queries.list(scope, filter);
    }
}
