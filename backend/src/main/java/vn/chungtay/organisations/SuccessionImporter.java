package vn.chungtay.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.chungtay.files.ImportColumns;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;

/**
 * Successions by file: each ends its predecessor on the day before. They are written and told of when the last row is read, of all at
 * once: the shares of one predecessor are judged together, wherever in the file they stand.
 */
final class SuccessionImporter implements Importer {

    static final ImportColumns COLUMNS = new ImportColumns(
            "successions",
            List.of("fromCode", "toCode", "on"),
            List.of("formerCommunes", "share", "decidingDocument", "pilotReplacement"));

    private static final String PILOT = "pilotReplacement";

    private final Organisations organisations;
    private final SuccessionRun run;
    private final LocalDate latest;
    private final EndHindrances hindrances;
    private final Consumer<OrganisationsEnded> ended;
    private final Supplier<List<Notice>> left;
    private final Map<SuccessionRun.Parting, List<ImportRow>> said = new HashMap<>();
    private final Set<ImportRow> rejected = new LinkedHashSet<>();

    /**
     * @param latest the last day that a row may be of
     * @param left what the file leaves to be done, when it comes by itself
     */
    SuccessionImporter(
            Organisations organisations,
            SuccessionRun run,
            LocalDate latest,
            EndHindrances hindrances,
            Consumer<OrganisationsEnded> ended,
            Supplier<List<Notice>> left) {
        this.organisations = organisations;
        this.run = run;
        this.latest = latest;
        this.hindrances = hindrances;
        this.ended = ended;
        this.left = left;
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String from = row.required("fromCode");
        String to = row.required("toCode");
        String on = row.required("on");
        return from == null || to == null || on == null ? null : from + '>' + to + '@' + on;
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        Map<String, List<Organisation>> bearers = bearers(rows);
        Map<ImportRow, Organisation> from = new HashMap<>();
        Map<ImportRow, Organisation> to = new HashMap<>();
        Set<UUID> predecessors = new HashSet<>();
        for (ImportRow row : rows) {
            LocalDate on = row.day("on");
            if (on == null) {
                continue;
            }
            if (on.isAfter(latest)) {
                row.problem("on", "DATE_IN_FUTURE");
            }
            from.put(row, bearer(row, "fromCode", bearers, on.minusDays(1)));
            to.put(row, bearer(row, "toCode", bearers, on));
            if (row.sound()) {
                predecessors.add(from.get(row).id());
            }
        }
        run.learn(predecessors);
        Map<ImportRow, UUID> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Succession.Portion portion = portion(row);
            if (row.sound() && from.get(row).id().equals(to.get(row).id())) {
                row.problem("toCode", "SUCCESSOR_TWICE", row.text("toCode"));
            }
            if (row.sound() && !SuccessionRun.ofAKind(from.get(row), to.get(row), row.day("on"))) {
                row.problem("toCode", "SUCCESSION_OF_A_KIND");
            }
            if (row.sound()) {
                run.refusal(from.get(row), row.day("on")).ifPresent(code -> row.problem("on", code));
            }
            nameReplacement(row, from.get(row), bearers);
            if (row.sound()) {
                written.put(row, run.add(from.get(row), to.get(row).id(), row.day("on"), portion, true));
                said.computeIfAbsent(
                                new SuccessionRun.Parting(from.get(row).id(), row.day("on")),
                                unseen -> new ArrayList<>())
                        .add(row);
            }
        }
        return written;
    }

    /** Of a predecessor with too much in its shares no row is taken: which of them is wrong, the file does not say. */
    @Override
    public void finish() {
        for (SuccessionRun.Excess excess : run.excesses()) {
            List<ImportRow> rows = said.getOrDefault(excess.parting(), List.of());
            rows.forEach(row -> row.problem("share", "SUCCESSION_SHARES_OVER", excess.predecessor(), excess.sum()));
            rejected.addAll(rows);
            run.leaveOut(excess.parting());
        }
        leaveOutWhoCannotEnd();
        run.finish().ifPresent(ended);
    }

    /** Of a predecessor that another room keeps from ending no row is taken. */
    private void leaveOutWhoCannotEnd() {
        List<EndHindrances.Hindrance> found =
                run.wanted().map(hindrances::against).orElse(List.of());
        for (EndHindrances.Hindrance hindrance : found) {
            said.forEach((parting, rows) -> {
                if (parting.from().equals(hindrance.organisation())) {
                    rows.forEach(row -> row.problem(
                            hindrance.ofReplacement() ? PILOT : "fromCode",
                            hindrance.code(),
                            hindrance.arguments().toArray()));
                    rejected.addAll(rows);
                    run.leaveOut(parting);
                }
            });
        }
    }

    /** The school that takes the predecessor's places among the pilot schools, when the row names one. */
    private void nameReplacement(ImportRow row, Organisation from, Map<String, List<Organisation>> bearers) {
        if (!row.sound() || row.text(PILOT) == null) {
            return;
        }
        Organisation school = bearer(row, PILOT, bearers, row.day("on"));
        if (school != null && !run.replacesAsPilot(from.id(), school.id())) {
            row.problem(PILOT, "PILOT_REPLACEMENT_TWICE");
        }
    }

    @Override
    public List<Notice> notices() {
        return left.get();
    }

    @Override
    public boolean judgesAtTheEnd() {
        return true;
    }

    @Override
    public Collection<ImportRow> rejectedLast() {
        return rejected;
    }

    private static Succession.Portion portion(ImportRow row) {
        Double share = row.decimal("share", 1);
        if (share != null && share < Succession.ROUNDED.doubleValue()) {
            row.problem("share", "TOO_SMALL", 0);
        }
        Integer communes = row.number("formerCommunes");
        row.atMost("decidingDocument", 300);
        return new Succession.Portion(
                share == null ? null : BigDecimal.valueOf(share),
                communes != null && communes == 0 ? null : communes,
                row.text("decidingDocument"));
    }

    private Map<String, List<Organisation>> bearers(List<ImportRow> rows) {
        Set<String> codes = new HashSet<>();
        for (ImportRow row : rows) {
            codes.add(row.text("fromCode"));
            codes.add(row.text("toCode"));
            codes.add(row.text(PILOT));
        }
        codes.remove(null);
        Map<String, List<Organisation>> bearers = new HashMap<>();
        for (Organisation one : organisations.withCodes(codes)) {
            one.codes().forEach(code -> bearers.computeIfAbsent(code, unseen -> new ArrayList<>())
                    .add(one));
        }
        return bearers;
    }

    /** Who bears the code of a cell on the day. */
    private static Organisation bearer(
            ImportRow row, String column, Map<String, List<Organisation>> bearers, LocalDate day) {
        String code = row.text(column);
        List<Organisation> all = bearers.getOrDefault(code, List.of());
        for (Organisation one : all) {
            if (one.on(day)
                    .filter(version -> version.facts().code().equals(code))
                    .isPresent()) {
                return one;
            }
        }
        row.problem(column, all.isEmpty() ? "ORGANISATION_UNKNOWN" : "SUCCESSION_NOT_THEN", code, day.toString());
        return null;
    }
}
