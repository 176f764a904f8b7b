package vn.chungtay.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.shared.Refusal;

/** What decides whether an activity can be reported: its day, how long it was, how many took part. */
record SessionNeeds(
        LocalDate date, Integer minutes, Integer managers, Integer teachers, Integer staff, Integer pupils) {

    /** Everything that stands against a report, each at its field; of who took part one fault, at the first number that is missing. */
    List<Refusal.FieldError> faults(LocalDate today) {
        List<Refusal.FieldError> faults = new ArrayList<>();
        if (date != null && date.isAfter(today)) {
            faults.add(fault("/date", "SESSION_NOT_YET"));
        }
        if (minutes == null) {
            faults.add(fault("/minutes", "SESSION_NEEDED_TO_REPORT"));
        }
        Map<String, Integer> attendance = new LinkedHashMap<>();
        attendance.put("/managers", managers);
        attendance.put("/teachers", teachers);
        attendance.put("/staff", staff);
        attendance.put("/pupils", pupils);
        attendance.entrySet().stream()
                .filter(group -> group.getValue() == null)
                .findFirst()
                .ifPresent(group -> faults.add(fault(group.getKey(), "SESSION_ATTENDANCE_NEEDED")));
        return faults;
    }

    private static Refusal.FieldError fault(String pointer, String code) {
        return new Refusal.FieldError(pointer, code, List.of());
    }
}
