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
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;

/** The door of the themes as settings: read by everyone, changed by the department. */
@ApplicationScoped
public class ThemeService {

    static final String CODE = "[A-Z_]{2,60}";
    private static final String COLLECTION = "themes";

    private final Themes themes;
    private final ThemeQueries queries;
    private final RecordHistories histories;
    private final Imports imports;
    private final DryRun dryRun;

    ThemeService(Themes themes, ThemeQueries queries, RecordHistories histories, Imports imports, DryRun dryRun) {
        this.themes = themes;
        this.queries = queries;
        this.histories = histories;
        this.imports = imports;
        this.dryRun = dryRun;
    }

    Page<ProgrammeViews.ThemeView> list(Scope scope, Language language) {
        return new Page<>(queries.list(scope, language), null);
    }

    ProgrammeViews.ThemeView get(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }

    /** What was changed and by whom; for the people of the department. */
    Page<HistoryEntry> changes(Scope scope, UUID id, PageQuery page) {
        return histories.of(COLLECTION, id, queries.get(scope, id, Language.VI).map(there -> scope.whole()), page);
    }

    /** Adds a theme. */
    @Change
    ProgrammeViews.ThemeView create(Scope scope, CreateTheme request, Language language) {
        scope.ownsProgramme().require();
        UUID id = Ids.orNext(request.id());
        List<Theme> all = themes.listAll();
        if (request.id() != null && all.stream().anyMatch(theme -> theme.id().equals(id))) {
            return get(scope, id, language);
        }
        String code = request.code().strip();
        if (!code.matches(CODE)) {
            throw Refusal.invalid("/code", "THEME_CODE_FORM");
        }
        if (all.stream().anyMatch(theme -> theme.code().equals(code))) {
            throw Refusal.invalid("/code", "THEME_CODE_ONCE");
        }
        Theme theme = new Theme(id, code);
        int position = request.position() == null ? behind(all) : request.position();
        theme.say(new Theme.Saying(request.nameVi(), request.nameEn(), position, false), true);
        themes.persist(theme);
        return get(scope, id, language);
    }

    /** Says a theme anew, or that it is no longer offered. */
    @Change
    ProgrammeViews.ThemeView change(Scope scope, UUID id, IfMatch ifMatch, ChangeTheme request, Language language) {
        Theme theme = themes.findByIdOptional(id).orElseThrow(Refusal::notFound);
        scope.ownsProgramme().require();
        ifMatch.check(theme.version());
        theme.say(new Theme.Saying(request.nameVi(), request.nameEn(), request.position(), request.retired()), true);
        return get(scope, id, language);
    }

    /** Takes themes of a file; needs the department, or an administrator of it. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireProgrammeImporter();
        return imports.run(new ThemeImporter(themes), file, language, dryRun.wanted());
    }

    /** The place behind all others. */
    static int behind(List<Theme> all) {
        return all.stream().mapToInt(Theme::position).max().orElse(0) + 1;
    }
}
