package vn.chungtay.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a file says happened to a contribution, and when; days that did not come are null. */
record ContributionHistory(
        ContributionStatus status, LocalDate deliveredOn, LocalDate receivedOn, LocalDate returnedOn, String why) {

    /** From which day on it stood as what. */
    record Step(Standing standing, LocalDate from) {}

    /** Unconfirmed from the giver's word on, counted from the receivers' on, beside the figure again from its return on. */
    List<Step> standings() {
        List<Step> steps = new ArrayList<>();
        if (status.delivered()) {
            steps.add(new Step(Standing.UNCONFIRMED, deliveredOn));
            if (receivedOn != null) {
                steps.add(new Step(Standing.COUNTED, receivedOn));
            }
            if (returnedOn != null) {
                steps.add(new Step(Standing.UNCONFIRMED, returnedOn));
            }
        }
        return steps;
    }
}
