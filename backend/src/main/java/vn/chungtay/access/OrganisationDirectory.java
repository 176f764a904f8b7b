package vn.chungtay.access;

import java.util.Collection;
import java.util.List;

/** What access needs to know of organisations; the room of organisations implements it. */
public interface OrganisationDirectory {

    /** The organisations of these codes as they stand today (or stood last); unknown codes are left out. */
    List<MemberOrganisation> byCodes(Collection<String> codes);
}
