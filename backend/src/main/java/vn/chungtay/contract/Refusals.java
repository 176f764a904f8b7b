package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.OptimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/** What of a failure can be told to whoever caused it. */
public final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    /** The refusal behind a failure; none when it is an error of ours. */
    public static Optional<Refusal> of(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Refusal.stale());
            }
            // A batch names no constraint: the statement of it that failed stands behind it.
            if (cause instanceof SQLException sql && !(cause instanceof BatchUpdateException)) {
                Optional<Refusal> refusal = ofConstraint(sql);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    /** What fills the sentence: a trigger of ours says it in the hint, as a JSON array; PostgreSQL's own hints are none. */
    private static Object[] arguments(PSQLException broken) {
        String hint = broken.getServerErrorMessage().getHint();
        if (hint == null || !hint.startsWith("[")) {
            return new Object[0];
        }
        try {
            return JSON.readValue(hint, Object[].class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(
                    "The hint of " + broken.getServerErrorMessage().getConstraint(), notOurs);
        }
    }

    /** A rule that the database holds was about to be broken: class 23, or two writers in each other's way: class 40. */
    static Optional<Refusal> ofConstraint(SQLException sql) {
        String state = sql.getSQLState();
        if (state != null && state.startsWith("40")) {
            return Optional.of(Refusal.stale());
        }
        if (state != null && state.startsWith("22")) {
            // A text with a character that the database does not store, a day that no calendar has.
            return Optional.of(Refusal.badRequest("VALUE_NOT_STORABLE"));
        }
        if (state == null || !state.startsWith("23")) {
            return Optional.empty();
        }
        String constraint = sql instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getConstraint()
                : null;
        String code = constraint == null ? "" : constraint.toUpperCase(Locale.ROOT);
        if (Language.VI.knows(code)) {
            return Optional.of(Refusal.conflict(code, arguments((PSQLException) sql)));
        }
        LOG.warnf("Constraint %s was about to be broken and has no sentence of its own", constraint);
        return Optional.of(Refusal.conflict("CONFLICT"));
    }
}
