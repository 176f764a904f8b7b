package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.files.ImportRow;
import vn.chungtay.files.Importer;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Refusal;

/**
 * Organisations by file. A row without {@code validFrom} tells what holds since ever; one with a day begins a new version of the
 * organisation above it, in which an empty cell is unchanged: with {@code newCode} it bears that from then on. One with {@code validTo}
 * closes the organisation on that day, and when it has no other day speaks of what held then.
 */
abstract class OrganisationImporter implements Importer {

    private final Organisations organisations;
    private final OrganisationTree tree;
    private final FileClosings closings;
    private final Scope scope;

    OrganisationImporter(Organisations organisations, OrganisationTree tree, FileClosings closings, Scope scope) {
        this.organisations = organisations;
        this.tree = tree;
        this.closings = closings;
        this.scope = scope;
    }

    @Override
    public String key(ImportRow row) {
        String code = row.required("code");
        return code == null ? null : code + '@' + (row.text("validFrom") == null ? "" : row.text("validFrom"));
    }

    @Override
    public Map<ImportRow, UUID> write(List<ImportRow> rows, Map<ImportRow, UUID> known) {
        FileSurroundings surroundings = new FileSurroundings(rows, organisations, tree);
        Set<UUID> kept = tree.keptByPeople(known.values());
        known.forEach((row, id) -> {
            if (kept.contains(id)) {
                row.problem(null, "RECORD_MOVED_ON");
            }
        });
        Written written = new Written();
        rows.forEach(row -> write(row, surroundings, written));
        organisations.persist(written.fresh);
        written.ended.removeAll(written.corrected);
        organisations.endVersions(written.ended);
        written.fresh.forEach(one -> written.changed.remove(one.id()));
        organisations.touchAll(written.changed);
        return written.rows;
    }

    /** What became of a batch. */
    private static final class Written {
        private final Map<ImportRow, UUID> rows = new LinkedHashMap<>();
        private final List<Organisation> fresh = new ArrayList<>();
        private final Set<UUID> changed = new HashSet<>();
        private final Set<OrganisationVersion> corrected = new HashSet<>();
        private final Set<OrganisationVersion> ended = new LinkedHashSet<>();
    }

    /** Of whom a row speaks, and since when: {@code base} is what held before it or holds with it, null for a new organisation. */
    private record Subject(Organisation organisation, OrganisationVersion base, LocalDate from, LocalDate lastDay) {

        static Subject of(ImportRow row, FileSurroundings surroundings) {
            LocalDate from = row.day("validFrom");
            LocalDate lastDay = row.day("validTo");
            boolean closesAlone = from == null && lastDay != null;
            Organisation one = surroundings
                    .bearer(row.text("code"), closesAlone ? lastDay : from)
                    .or(() -> closesAlone ? surroundings.lastBearer(row.text("code")) : Optional.empty())
                    .orElse(null);
            if (one == null) {
                return new Subject(null, null, from, lastDay);
            }
            OrganisationVersion base = closesAlone ? one.on(lastDay).orElse(one.last()) : one.startingBy(from);
            return new Subject(one, base, closesAlone ? base.validFrom() : from, lastDay);
        }

        boolean corrects() {
            return base != null && Objects.equals(base.validFrom(), from);
        }

        OrganisationFacts before() {
            return base == null ? null : base.facts();
        }

        OrganisationRules.Said saying(OrganisationFacts facts) {
            return new OrganisationRules.Said(
                    organisation == null ? null : organisation.id(),
                    facts,
                    before(),
                    from,
                    corrects() ? base.validTo() : null);
        }
    }

    private void write(ImportRow row, FileSurroundings surroundings, Written written) {
        Subject subject = Subject.of(row, surroundings);
        if (subject.organisation == null && row.text("newCode") != null) {
            row.problem("code", "ORGANISATION_UNKNOWN", row.text("code"));
            return;
        }
        row.atMost("name", 300);
        if (!OrganisationRules.isCode(row.text("code"))) {
            row.problem("code", "ORGANISATION_CODE");
        }
        row.atMost("decidingDocument", 300);
        if (subject.organisation != null && !subject.corrects()) {
            requireNext(row, subject.organisation, subject.base);
        }
        String code = code(row, subject, surroundings);
        String document = row.text("decidingDocument");
        OrganisationFacts facts = facts(
                row,
                subject.before(),
                new Stated(
                        code,
                        surroundings.above(row, "parentCode", subject.from),
                        surroundings.above(row, "professionalParentCode", subject.from),
                        document == null && subject.corrects()
                                ? subject.before().decidingDocument()
                                : document));
        if (row.sound()) {
            hold(row, subject.saying(facts), surroundings);
        }
        boolean closes = row.sound() && closings.judge(scope, row, subject.organisation, subject.from, surroundings);
        if (row.sound()) {
            Organisation organisation = apply(subject, facts, written);
            if (closes) {
                organisation.close(subject.lastDay);
                written.ended.add(organisation.last());
            }
            written.changed.add(organisation.id());
            written.rows.put(row, organisation.id());
            surroundings.changed(organisation);
        }
    }

    private static Organisation apply(Subject subject, OrganisationFacts facts, Written written) {
        if (subject.organisation == null) {
            Organisation made = new Organisation(Ids.next(), facts, subject.from);
            written.fresh.add(made);
            return made;
        }
        if (subject.corrects()) {
            subject.base.correct(facts);
            written.corrected.add(subject.base);
        } else {
            subject.organisation.change(facts, subject.from);
            written.ended.add(subject.base);
        }
        return subject.organisation;
    }

    /** What it is to bear: a new code, from a day on; else the one it has, be the row's a former one. */
    private static String code(ImportRow row, Subject subject, FileSurroundings surroundings) {
        String fresh = row.text("newCode");
        if (fresh == null) {
            return subject.base == null ? row.text("code") : subject.before().code();
        }
        if (!OrganisationRules.isCode(fresh)) {
            row.problem("newCode", "ORGANISATION_CODE");
        } else if (row.text("validFrom") == null) {
            row.problem("validFrom", "REQUIRED");
        } else if (subject.from != null && surroundings.isAnothers(fresh, subject.organisation, subject.from)) {
            row.problem("newCode", "ORGANISATION_CODE_UNIQUE");
        }
        return fresh;
    }

    /** A new version follows the newest of one that has not ended. */
    private static void requireNext(ImportRow row, Organisation organisation, OrganisationVersion base) {
        if (base != organisation.last()) {
            row.problem("validFrom", "VERSION_OUT_OF_ORDER");
        } else if (organisation.status() == OrganisationStatus.ENDED) {
            row.problem("validFrom", "ORGANISATION_HAS_ENDED", organisation.lastDay());
        }
    }

    /** Holds a row against the rules that a form keeps to. */
    private static void hold(ImportRow row, OrganisationRules.Said said, FileSurroundings surroundings) {
        for (Refusal.FieldError error : OrganisationRules.errors(said, surroundings)) {
            String field = error.pointer().substring(1);
            row.problem(
                    field.equals("parent") || field.equals("professionalParent") ? field + "Code" : field,
                    error.code(),
                    error.arguments().toArray());
        }
    }

    /** What the row says of a period, over what held before it (null for a new organisation). */
    abstract OrganisationFacts facts(ImportRow row, OrganisationFacts before, Stated stated);

    /** What a row of either file says in the same way. */
    record Stated(String code, UUID parent, UUID professionalParent, String decidingDocument) {}

    static <T> T or(T value, T before) {
        return value == null ? before : value;
    }
}
