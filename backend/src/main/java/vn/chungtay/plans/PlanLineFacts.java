package vn.chungtay.plans;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;

/** What a line plans. {@code plannedFor} is the day, or the first day of the month when no day is known. */
record PlanLineFacts(
        SessionKind kind,
        OrganisingLevel organisingLevel,
        List<EducationLevel> levels,
        List<String> themes,
        String title,
        LocalDate plannedFor,
        boolean hasDay,
        UUID host,
        Integer expectedParticipants,
        Integer minutes,
        String means,
        String responsible) {

    PlanLineFacts {
        levels = levels.stream().distinct().sorted().toList();
        themes = List.copyOf(new LinkedHashSet<>(themes));
        title = Normalizer.normalize(title, Normalizer.Form.NFC).strip();
    }
}
