package vn.chungtay.reform;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Verdict;

/**
 * Who may do what with a reform: an administrator of the whole programme all of it, in its time; its auditor reads it.
 *
 * @param files how many of its files are there
 * @param leavesBehind whether, as it was seen, somebody would stand under a unit that it ends
 * @param running whether long work for it is going on
 */
record ReformPolicy(
        Scope scope,
        ReformStatus status,
        LocalDate on,
        int files,
        boolean leavesBehind,
        boolean running,
        LocalDate today) {

    /** Refuses who may not read reforms. */
    static void requireReader(Scope scope) {
        if (!scope.readsTheTrail()) {
            scope.requireImporter();
        }
    }

    Verdict to(ReformAction action) {
        return switch (action) {
            case preview -> preview();
            case apply -> apply();
            case discard -> edit();
        };
    }

    /** Its day, its title and its files; to put it aside too. */
    Verdict edit() {
        if (!scope.isAdministrator() || !scope.whole()) {
            return Verdict.notYours("ADMINISTRATOR_NEEDED");
        }
        if (!status.open()) {
            return Verdict.notNow("REFORM_CLOSED");
        }
        return running ? Verdict.notNow("REFORM_RUNNING") : Verdict.ALLOWED;
    }

    /** What follows from it once it is done: people who move, pairings that are proposed. */
    Verdict follow() {
        if (!scope.isAdministrator() || !scope.whole()) {
            return Verdict.notYours("ADMINISTRATOR_NEEDED");
        }
        return status == ReformStatus.APPLIED ? Verdict.ALLOWED : Verdict.notNow("REFORM_NOT_APPLIED");
    }

    List<AllowedAction> allowed(Language language) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("edit", edit());
        for (ReformAction action : ReformAction.values()) {
            verdicts.put(action.name(), to(action));
        }
        verdicts.put("movePeople", follow());
        verdicts.put("proposePairings", follow());
        return verdicts.entrySet().stream()
                .map(one -> one.getValue().as(one.getKey(), language))
                .toList();
    }

    /** Before its day too: it is taken back, and whoever prepares the new map wants to see it in time. */
    private Verdict preview() {
        Verdict verdict = edit();
        if (!verdict.allowed()) {
            return verdict;
        }
        return files == 0 ? Verdict.notNow("REFORM_WITHOUT_FILES") : Verdict.ALLOWED;
    }

    /** Not before its day: what ends with it ends at once, and until then the old units go on. */
    private Verdict apply() {
        Verdict verdict = preview();
        if (!verdict.allowed()) {
            return verdict;
        }
        if (status != ReformStatus.PREVIEWED) {
            return Verdict.notNow("REFORM_NOT_PREVIEWED");
        }
        if (leavesBehind) {
            return Verdict.notNow("REFORM_LEAVES_BEHIND");
        }
        return on.isAfter(today) ? Verdict.notNow("REFORM_NOT_YET") : Verdict.ALLOWED;
    }
}
