package vn.chungtay.support;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentOwner;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** Pictures and papers of a contribution: whoever sees its record sees them, each party adds its own. */
@ApplicationScoped
class ContributionAttachments implements AttachmentOwner {

    private final ContributionConditions conditions;

    ContributionAttachments(ContributionConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public String collection() {
        return SupportService.COLLECTION;
    }

    @Override
    public Sql seen(Scope scope, String record) {
        return Sql.of("exists (select 1 from contribution s where s.id = " + record)
                .add(conditions.visible(scope, "s"))
                .add(")");
    }

    @Override
    public Sql acting(Scope scope, String record) {
        return Sql.of("exists (select 1 from contribution s, unnest(s.parties) u (party) where s.id = " + record
                        + " and")
                .add(Subtrees.acting(scope, "u.party"))
                .add(")");
    }

    @Override
    public Sql closed(String record) {
        return Sql.of("exists (select 1 from contribution s where s.id = " + record + " and s.status = 'WITHDRAWN')");
    }

    @Override
    public boolean showsPeople() {
        return true;
    }
}
