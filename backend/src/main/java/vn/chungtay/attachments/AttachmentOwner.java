package vn.chungtay.attachments;

import vn.chungtay.access.Scope;
import vn.chungtay.shared.Sql;

/**
 * A collection whose records can have attachments; the room of the records implements it. What it says are conditions on a record, whose
 * id is given as an expression of SQL, so that one statement lists the attachments of all collections. Its migration calls
 * {@code attachments_follow}, so that what is deleted takes its attachments with it.
 */
public interface AttachmentOwner {

    /** The collection's name in the contract. */
    String collection();

    /** The viewer may see what is attached to the record; false too when there is none. */
    Sql seen(Scope scope, String record);

    /** The viewer acts for a party of the record today. */
    Sql acting(Scope scope, String record);

    /** The record takes nothing new any more. */
    Sql closed(String record);

    /** Whether its pictures show people, who have to have agreed. */
    boolean showsPeople();
}
