package vn.chungtay.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a file says happened to an activity, and when; days that did not come are null. */
record SessionHistory(
        SessionStatus status,
        CancelReason cancelReason,
        LocalDate reportedOn,
        LocalDate confirmedOn,
        LocalDate returnedOn) {

    /** From which day on it stood as what. */
    record Step(Standing standing, LocalDate from) {}

    /** Unconfirmed from the host's word on, counted from the partners' on, beside the figure again from its return on. */
    List<Step> standings() {
        List<Step> steps = new ArrayList<>();
        if (status.reported()) {
            steps.add(new Step(Standing.UNCONFIRMED, reportedOn));
            if (confirmedOn != null) {
                steps.add(new Step(Standing.COUNTED, confirmedOn));
            }
            if (returnedOn != null) {
                steps.add(new Step(Standing.UNCONFIRMED, returnedOn));
            }
        }
        return steps;
    }
}
