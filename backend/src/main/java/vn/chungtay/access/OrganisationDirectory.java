package vn.chungtay.access;

import java.util.Collection;
import java.util.Map;

/** What access needs to know of organisations; the room of organisations implements it. */
public interface OrganisationDirectory {

    /** The organisations of these codes, by them, as they stand today (or stood last); unknown codes are left out. At most one statement. */
    Map<String, MemberOrganisation> byCodes(Collection<String> codes);
}
