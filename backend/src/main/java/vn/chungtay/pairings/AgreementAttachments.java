package vn.chungtay.pairings;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chungtay.access.Scope;
import vn.chungtay.attachments.AttachmentOwner;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.shared.Sql;

/** Scans of an agreement: that it was signed is directory, the paper itself is for those above one of its parties. */
@ApplicationScoped
class AgreementAttachments implements AttachmentOwner {

    private static final String OF =
            "exists (select 1 from agreement g join pairing p on p.id = g.pairing_id where g.id = ";

    @Override
    public String collection() {
        return AgreementService.COLLECTION;
    }

    @Override
    public Sql seen(Scope scope, String record) {
        return Sql.of(OF + record + " and")
                .add(Sides.above(scope, AgreementQueries.DAY))
                .add(")");
    }

    @Override
    public Sql acting(Scope scope, String record) {
        return Sql.of(OF + record + " and (")
                .add(Subtrees.acting(scope, "p.first_id"))
                .add("or")
                .add(Subtrees.acting(scope, "p.second_id"))
                .add("))");
    }

    /** A paper is scanned whenever somebody finds the time. */
    @Override
    public Sql closed(String record) {
        return Sql.of("false");
    }

    @Override
    public boolean showsPeople() {
        return false;
    }
}
