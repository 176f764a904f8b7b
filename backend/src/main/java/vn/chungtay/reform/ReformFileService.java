package vn.chungtay.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.SentFile;
import vn.chungtay.organisations.OrganisationFiles;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/** The door of a reform's files. */
@ApplicationScoped
class ReformFileService {

    private final Reforms reforms;
    private final ReformQueries queries;
    private final ReformFiles files;
    private final ReformOutcomes outcomes;
    private final OrganisationFiles organisations;
    private final SentFile sent;
    private final HanoiTime time;

    ReformFileService(
            Reforms reforms,
            ReformQueries queries,
            ReformFiles files,
            ReformOutcomes outcomes,
            OrganisationFiles organisations,
            SentFile sent,
            HanoiTime time) {
        this.reforms = reforms;
        this.queries = queries;
        this.files = files;
        this.outcomes = outcomes;
        this.organisations = organisations;
        this.sent = sent;
        this.time = time;
    }

    /**
     * Keeps the file that this request sent (it has been put by on the disk, and is read from there); needs an administrator of the department.
     *
     * @throws Refusal 400 when it cannot be read as one of its part, 409 when the reform is closed or at work
     */
    @Change
    ReformView put(
            Scope scope, UUID id, IfMatch ifMatch, ReformPart part, String name, InputStream file, Language language) {
        Instant now = time.now();
        change(scope, id, ifMatch, part, now);
        try (file) {
            int rows = organisations.count(scope, kind(part), language);
            files.put(id, part, name, sent, rows, now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return view(scope, id, language);
    }

    /** @throws Refusal 404 when there is none, 409 when the reform is closed or at work */
    @Change
    ReformView delete(Scope scope, UUID id, IfMatch ifMatch, ReformPart part, Language language) {
        change(scope, id, ifMatch, part, time.now());
        if (!files.delete(id, part)) {
            throw Refusal.notFound();
        }
        return view(scope, id, language);
    }

    static OrganisationFiles.Kind kind(ReformPart part) {
        return OrganisationFiles.Kind.valueOf(part.name().toUpperCase(Locale.ROOT));
    }

    /** With the file goes what was found of it. */
    private void change(Scope scope, UUID id, IfMatch ifMatch, ReformPart part, Instant now) {
        scope.requireImporter();
        Reform reform = reforms.require(id, ifMatch);
        queries.policy(scope, id).orElseThrow(Refusal::notFound).edit().require();
        reform.fileChanged(now);
        outcomes.forget(id, part);
    }

    private ReformView view(Scope scope, UUID id, Language language) {
        return queries.get(scope, id, language).orElseThrow(Refusal::notFound);
    }
}
