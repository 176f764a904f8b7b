package vn.chungtay.support;

import java.time.LocalDate;
import vn.chungtay.files.ImportRow;

/** Reads out of a row what happened to a contribution and when, and notes what does not fit together. */
final class ContributionHistoryReader {

    private ContributionHistoryReader() {}

    /**
     * The history the row tells: it was handed over on its date where no other day is said. DELIVERED with the day of its receipt is
     * RECEIVED.
     *
     * @param date the contribution's own date, null when it could not be read
     * @return null when something of it is wrong, which is then noted on the row
     */
    static ContributionHistory of(ImportRow row, LocalDate date, LocalDate today) {
        ContributionStatus said = row.requiredChoice("status", ContributionStatus.class);
        LocalDate delivered = row.day("deliveredOn");
        LocalDate received = row.day("receivedOn");
        LocalDate returned = row.day("returnedOn");
        row.atMost("reason", 2000);
        if (said == null || date == null || !row.sound()) {
            return null;
        }
        ContributionStatus status =
                said == ContributionStatus.DELIVERED && received != null ? ContributionStatus.RECEIVED : said;
        if (status == ContributionStatus.WITHDRAWN || status == ContributionStatus.RETURNED) {
            row.required("reason");
        } else {
            none(row, "reason");
        }
        if (!status.delivered()) {
            none(row, "deliveredOn");
            none(row, "receivedOn");
            none(row, "returnedOn");
        } else {
            if (status == ContributionStatus.RECEIVED) {
                row.required("receivedOn");
            }
            if (status == ContributionStatus.RETURNED) {
                row.required("returnedOn");
            } else {
                none(row, "returnedOn");
            }
            if (delivered == null) {
                delivered = date;
                inOrder(row, "date", date, delivered, today);
            }
            inOrder(row, "deliveredOn", date, row.day("deliveredOn"), today);
            inOrder(row, "receivedOn", delivered, received, today);
            inOrder(row, "returnedOn", received == null ? delivered : received, returned, today);
        }
        return row.sound()
                ? new ContributionHistory(
                        status, status.delivered() ? delivered : null, received, returned, row.text("reason"))
                : null;
    }

    private static void none(ImportRow row, String column) {
        if (row.text(column) != null) {
            row.problem(column, "CONTRIBUTION_NOT_OF_STATUS", row.text("status"));
        }
    }

    private static void inOrder(ImportRow row, String column, LocalDate before, LocalDate day, LocalDate today) {
        if (day != null && (day.isAfter(today) || day.isBefore(before))) {
            row.problem(column, "CONTRIBUTION_DAY_OUT_OF_ORDER");
        }
    }
}
