package vn.chungtay.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.audit.HistoryEntry;
import vn.chungtay.audit.RecordHistories;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;

/** The door of the school years as settings: read by everyone, changed by the department. */
@ApplicationScoped
public class SchoolYearService {

    private static final String COLLECTION = "school-years";

    private final SchoolYears years;
    private final SchoolYearQueries queries;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;

    SchoolYearService(
            SchoolYears years, SchoolYearQueries queries, RecordHistories histories, Imports imports, DryRun dryRun) {
        this.years = years;
        this.queries = queries;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
    }

    Page<ProgrammeViews.SchoolYearView> list(Scope scope, Language language) {
        return new Page<>(queries.list(scope, language), null);
    }

    ProgrammeViews.SchoolYearView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed and by whom; for the people of the department. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.get(scope, id, Language.VI).map(there -> scope.whole()), page);
    }

    /** Adds a school year. */
    @Change
    ProgrammeViews.SchoolYearView create(Scope scope, CreateSchoolYear request, Language language) {
        scope.ownsProgramme().require();
        UUID id = Ids.orNext(request.id());
        List<SchoolYear> all = years.listAll();
        if (request.id() != null && all.stream().anyMatch(year -> year.id().equals(id))) {
            return get(scope, id, language);
        }
        String code = request.code().strip();
        if (Choices.schoolYears("/code", code).size() != 1) {
            throw Refusal.invalid("/code", "SCHOOL_YEAR_FORM");
        }
        if (all.stream().anyMatch(year -> year.code().equals(code))) {
            throw Refusal.invalid("/code", "SCHOOL_YEAR_CODE_ONCE");
        }
        SchoolYear year = new SchoolYear(id, code);
        say(year, new Period(request.startsOn(), request.endsOn()), all);
        years.persist(year);
        return get(scope, id, language);
    }

    /** Says the days of a school year anew; records keep the year they carry. */
    @Change
    ProgrammeViews.SchoolYearView change(
            Scope scope, UUID id, IfMatch ifMatch, ChangeSchoolYear request, Language language) {
        List<SchoolYear> all = years.listAll();
        SchoolYear year =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        scope.ownsProgramme().require();
        ifMatch.check(year.version());
        say(year, new Period(request.startsOn(), request.endsOn()), all);
        return get(scope, id, language);
    }

    /** Takes school years of a file; needs the department, or an administrator of it. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireProgrammeImporter();
        return imports.run(new SchoolYearImporter(years), file, language, dryRun.wanted());
    }

    private static void say(SchoolYear year, Period period, List<SchoolYear> all) {
        all.stream()
                .filter(other -> !other.id().equals(year.id()) && other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("/startsOn", "SCHOOL_YEAR_OVERLAPS", other.code());
                });
        year.say(period, true);
    }
}
