package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.chungtay.organisations.Subtrees;

/**
 * Writes down what a reform does, within the change that does it: a statement for each subject, over what there was the day before and what
 * there is from its day on. Which records were touched by this very change, its own events in the trail tell.
 */
@ApplicationScoped
class ReformEffects {

    private static final List<String> WRITES = List.of(
            OrganisationEffects.ALL,
            RecordEffects.PEOPLE,
            RecordEffects.PAIRINGS,
            RecordEffects.PLANS,
            RecordEffects.APPROVALS,
            RecordEffects.PILOTS,
            RecordEffects.SUGGESTIONS);

    static final int STEPS = WRITES.size();

    private final Jdbi jdbi;

    ReformEffects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void forget(UUID reform) {
        try (Handle handle = jdbi.open()) {
            handle.execute("delete from reform_effect where reform_id = ?", reform);
            handle.execute("delete from reform_suggestion where reform_id = ?", reform);
        }
    }

    void write(UUID reform, LocalDate day, IntConsumer done) {
        try (Handle handle = jdbi.open()) {
            int written = 0;
            for (String sql : WRITES) {
                handle.createUpdate(sql.replace("$day", Subtrees.literal(day)))
                        .bind("reform", reform)
                        .execute();
                done.accept(++written);
            }
        }
    }
}
