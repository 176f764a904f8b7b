package vn.chungtay.sessions;

import java.time.LocalDate;
import vn.chungtay.files.ImportRow;

/** Reads out of a row what happened to an activity and when, and notes what does not fit together. */
final class SessionHistoryReader {

    private SessionHistoryReader() {}

    /**
     * The history the row tells. HELD with a partner's day is CONFIRMED.
     *
     * @param date the activity's own date, null when it could not be read
     * @return null when something of it is wrong, which is then noted on the row
     */
    static SessionHistory of(ImportRow row, LocalDate date, LocalDate today) {
        SessionStatus said = row.requiredChoice("status", SessionStatus.class);
        CancelReason reason = row.choice("cancelReason", CancelReason.class);
        LocalDate reported = row.day("hostConfirmedOn");
        LocalDate confirmed = row.day("partnerConfirmedOn");
        LocalDate returned = row.day("returnedOn");
        if (said == null || date == null || !row.sound()) {
            return null;
        }
        SessionStatus status = said == SessionStatus.HELD && confirmed != null ? SessionStatus.CONFIRMED : said;
        if (status == SessionStatus.CANCELLED) {
            row.required("cancelReason");
        } else {
            none(row, "cancelReason");
        }
        if (!status.reported()) {
            none(row, "hostConfirmedOn");
            none(row, "partnerConfirmedOn");
            none(row, "returnedOn");
        } else {
            for (String column :
                    new String[] {"hostConfirmedOn", "minutes", "managers", "teachers", "staff", "pupils"}) {
                row.required(column);
            }
            if (status == SessionStatus.CONFIRMED) {
                row.required("partnerConfirmedOn");
            }
            if (status == SessionStatus.RETURNED) {
                row.required("returnedOn");
            } else {
                none(row, "returnedOn");
            }
            inOrder(row, "hostConfirmedOn", date, reported, today);
            inOrder(row, "partnerConfirmedOn", reported, confirmed, today);
            inOrder(row, "returnedOn", confirmed == null ? reported : confirmed, returned, today);
        }
        return row.sound() ? new SessionHistory(status, reason, reported, confirmed, returned) : null;
    }

    private static void none(ImportRow row, String column) {
        if (row.text(column) != null) {
            row.problem(column, "SESSION_NOT_OF_STATUS", row.text("status"));
        }
    }

    private static void inOrder(ImportRow row, String column, LocalDate before, LocalDate day, LocalDate today) {
        if (day != null && (day.isAfter(today) || (before != null && day.isBefore(before)))) {
            row.problem(column, "SESSION_DAY_OUT_OF_ORDER");
        }
    }
}
