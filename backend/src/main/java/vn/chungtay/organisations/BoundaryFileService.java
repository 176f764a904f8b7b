package vn.chungtay.organisations;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.SentFile;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of the city's own boundaries. */
@ApplicationScoped
public class BoundaryFileService {

    private static final int MOST_ERRORS = 20;

    private final BoundaryFiles files;
    private final BoundaryFileQueries queries;
    private final SentFile sent;
    private final ObjectMapper json;
    private final HanoiTime time;

    BoundaryFileService(
            BoundaryFiles files, BoundaryFileQueries queries, SentFile sent, ObjectMapper json, HanoiTime time) {
        this.files = files;
        this.queries = queries;
        this.sent = sent;
        this.json = json;
        this.time = time;
    }

    Page<BoundaryFileView> list(Scope scope, BoundaryFileFilter filter, Language language) {
        return queries.list(scope, filter, language);
    }

    BoundaryFileView get(Scope scope, UUID file, Language language) {
        return queries.get(scope, file, language).orElseThrow(Refusal::notFound);
    }

    BoundaryFileQueries.Areas areas(Scope scope, UUID file) {
        return queries.areas(scope, file).orElseThrow(Refusal::notFound);
    }

    /** Keeps what the request brought as the map from a day on; needs an administrator of the department. */
    @Change
    BoundaryFileView add(Scope scope, LocalDate validFrom, Language language) {
        new BoundaryFilePolicy(scope).keep().require();
        if (validFrom == null) {
            throw Refusal.invalid("validFrom", "REQUIRED");
        }
        List<BoundaryAreas.Area> areas = new BoundaryFileReader(json).read(sent.file());
        Map<String, String> units =
                queries.units(areas.stream().map(BoundaryAreas.Area::code).toList(), validFrom);
        List<Refusal.FieldError> unknown = areas.stream()
                .filter(area -> !units.containsKey(area.code()))
                .limit(MOST_ERRORS)
                .map(area -> new Refusal.FieldError(
                        area.pointer() + "/properties/code", "BOUNDARY_CODE_UNKNOWN", List.of(area.code(), validFrom)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        UUID id = Ids.next();
        files.persist(
                new BoundaryFile(id, validFrom, BoundaryAreas.of(areas, units), scope.actingFor(null), time.now()));
        return get(scope, id, language);
    }

    /** Takes one away for good. */
    @Change
    BoundaryFileView remove(Scope scope, UUID id, IfMatch ifMatch, Language language) {
        new BoundaryFilePolicy(scope).keep().require();
        BoundaryFileView shown = get(scope, id, language);
        BoundaryFile file = files.findById(id);
        ifMatch.check(file.version());
        files.delete(file);
        return shown;
    }
}
