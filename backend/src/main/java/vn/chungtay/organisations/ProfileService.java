package vn.chungtay.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import vn.chungtay.access.Scope;
import vn.chungtay.contract.IfMatch;
import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.Imports;
import vn.chungtay.shared.Change;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Ids;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/** The door of what units and schools say of themselves for a school year. */
@ApplicationScoped
public class ProfileService {

    private final Organisations organisations;
    private final OrganisationProfiles profiles;
    private final OrganisationQueries directory;
    private final ProfileQueries queries;
    private final OrganisationTree tree;
    private final Imports imports;
    private final DryRun dryRun;
    private final HanoiTime time;

    ProfileService(
            Organisations organisations,
            OrganisationProfiles profiles,
            OrganisationQueries directory,
            ProfileQueries queries,
            OrganisationTree tree,
            Imports imports,
            DryRun dryRun,
            HanoiTime time) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.directory = directory;
        this.queries = queries;
        this.tree = tree;
        this.imports = imports;
        this.dryRun = dryRun;
        this.time = time;
    }

    Page<ProfileView> list(Scope scope, ProfileFilter filter) {
        return queries.list(scope, filter);
    }

    /** Says a profile, anew where there is one; needs an editor or administrator of the organisation or above it. */
    @Change
    OrganisationView state(
            Scope scope, String idOrCode, String schoolYear, IfMatch ifMatch, StateProfile request, Language language) {
        Organisation organisation =
                directory.idOf(idOrCode).flatMap(organisations::whole).orElseThrow(Refusal::notFound);
        ifMatch.check(organisation.version());
        boolean acts = directory.acts(scope, organisation.id(), organisation.nearest(time.today()));
        new OrganisationPolicy(scope, acts, organisation.status() == OrganisationStatus.ENDED)
                .profile()
                .require();
        if (request.saysNothing()) {
            throw Refusal.badRequest("NOTHING_SAID");
        }
        if (!profiles.schoolYears().containsKey(schoolYear)) {
            throw Refusal.invalid("schoolYear", "SCHOOL_YEAR_UNKNOWN", schoolYear);
        }
        if (request.ethnicMinorityPercent() != null
                && organisation.last().facts().school()) {
            throw Refusal.invalid("/ethnicMinorityPercent", "ORGANISATION_PROFILE_MINORITY_OF_UNIT");
        }
        if (request.pupils() == null && request.pupilsQualifier() != null) {
            throw Refusal.invalid("/pupils", "REQUIRED");
        }
        OrganisationProfile profile = profiles.of(organisation.id(), schoolYear).orElseGet(() -> {
            OrganisationProfile made = new OrganisationProfile(Ids.next(), organisation.id(), schoolYear);
            profiles.persist(made);
            return made;
        });
        profile.state(request);
        organisations.touched(organisation);
        return directory
                .get(scope, organisation.id().toString(), null, language)
                .orElseThrow(Refusal::notFound);
    }

    /** Takes profiles of a file; needs an administrator of the department. */
    @Change(seconds = Imports.SECONDS)
    ImportSummary importFile(Scope scope, InputStream file, Language language) {
        scope.requireImporter();
        ProfileImporter importer = new ProfileImporter(organisations, profiles, tree);
        return imports.run(importer, file, language, dryRun.wanted());
    }
}
