package vn.chungtay.shared;

import java.util.List;

/**
 * What a policy says of an action: allowed, or refused with the code of its reason. The same verdict fills
 * {@code allowedActions} and guards the action itself, so the two can never differ.
 */
public record Verdict(String refusal, boolean byState) {

    public static final Verdict ALLOWED = new Verdict(null, false);

    /** The person may not, whatever state the record is in (403). */
    public static Verdict notYours(String code) {
        return new Verdict(code, false);
    }

    /** Nobody may in this state of the record (409). */
    public static Verdict notNow(String code) {
        return new Verdict(code, true);
    }

    public boolean allowed() {
        return refusal == null;
    }

    /** Does nothing when allowed; else throws the refusal. */
    public void require() {
        if (!allowed()) {
            throw byState ? Refusal.conflict(refusal) : Refusal.forbidden(refusal);
        }
    }

    public AllowedAction as(String action, Language language) {
        return new AllowedAction(action, allowed(), allowed() ? null : language.sentence(refusal, List.of()));
    }
}
