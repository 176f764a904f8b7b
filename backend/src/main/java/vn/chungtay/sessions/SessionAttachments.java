package vn.chungtay.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentOwner;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** Pictures and papers of an activity: whoever sees its record sees them, each party adds its own. */
@ApplicationScoped
class SessionAttachments implements AttachmentOwner {

    private final SessionConditions conditions;

    SessionAttachments(SessionConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public String collection() {
        return SessionService.COLLECTION;
    }

    @Override
    public Sql seen(Scope scope, String record) {
        return Sql.of("exists (select 1 from session_report s where s.id = " + record)
                .add(conditions.visible(scope, "s"))
                .add(")");
    }

    @Override
    public Sql acting(Scope scope, String record) {
        return Sql.of("exists (select 1 from session_report s, unnest(s.parties) u (party) where s.id = " + record
                        + " and")
                .add(Subtrees.acting(scope, "u.party"))
                .add(")");
    }

    @Override
    public Sql closed(String record) {
        return Sql.of("exists (select 1 from session_report s where s.id = " + record + " and s.status = 'CANCELLED')");
    }

    @Override
    public boolean showsPeople() {
        return true;
    }
}
