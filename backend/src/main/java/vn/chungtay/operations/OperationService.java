package vn.chungtay.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.ChangeOrigin;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of long work. */
@ApplicationScoped
public class OperationService {

    private final Operations operations;
    private final OperationQueries queries;
    private final ChangeOrigin origin;
    private final Event<Begun> begins;

    OperationService(Operations operations, OperationQueries queries, ChangeOrigin origin, Event<Begun> begins) {
        this.operations = operations;
        this.queries = queries;
        this.origin = origin;
        this.begins = begins;
    }

    /** Work that is on record, and begins when the change that says so is kept. */
    record Begun(UUID operation, String step, String origin, LongWork work) {}

    /**
     * Puts long work on record; it begins once the caller's change is kept, and never when it is not.
     *
     * @return its id
     * @throws Refusal 409 when the same must not run twice at once, and does
     */
    @Change
    public UUID begin(Scope scope, Beginning what, LongWork work) {
        UUID id = Ids.next();
        operations.add(id, what, scope);
        begins.fire(new Begun(id, what.step(), origin.describe(), work));
        return id;
    }

    /** One's own; an administrator and an auditor of the department see everybody's. */
    public OperationView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    Page<OperationView> list(Scope scope, OperationFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }
}
