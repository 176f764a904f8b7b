package vn.chungtay.attachments;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.shared.PageQuery;

/** What a list of attachments can be narrowed by. */
public class AttachmentFilter extends PageQuery {

    @QueryParam("collection")
    @Parameter(description = "session-reports, contributions or agreements.", example = "session-reports")
    public String collection;

    @QueryParam("record")
    @Parameter(description = "The id of the record they belong to.")
    public UUID record;

    @QueryParam("status")
    @Parameter(
            description = "UPLOADING, COMPLETE, REFUSED, TAKEN_DOWN, ABANDONED, separated by commas.",
            example = "UPLOADING,COMPLETE")
    public String status;
}
