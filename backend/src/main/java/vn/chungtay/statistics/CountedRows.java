package vn.chungtay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chungtay.access.Scope;
import vn.chungtay.organisations.OrganisationFilter;
import vn.chungtay.organisations.OrganisationService;
import vn.chungtay.organisations.Subtrees;
import vn.chungtay.organisations.UnitMap;
import vn.chungtay.pairings.PairingFilter;
import vn.chungtay.pairings.PairingService;
import vn.chungtay.pairings.SignedOrganisationFilter;
import vn.chungtay.pilots.PilotSchoolFilter;
import vn.chungtay.pilots.PilotService;
import vn.chungtay.sessions.SessionFilter;
import vn.chungtay.sessions.SessionService;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Sql;
import vn.chungtay.support.ContributionFilter;
import vn.chungtay.support.SupportService;

/**
 * The rows a measure counts, each room's own {@code from … where …} with columns of one naming before it: {@code counted} (else it is
 * unconfirmed), {@code quantity}, {@code parties} and the {@code day} on which they belong to units, and what it can be broken down by.
 */
@ApplicationScoped
class CountedRows {

    private final OrganisationService organisations;
    private final PairingService pairings;
    private final SessionService sessions;
    private final SupportService support;
    private final PilotService pilots;

    CountedRows(
            OrganisationService organisations,
            PairingService pairings,
            SessionService sessions,
            SupportService support,
            PilotService pilots) {
        this.organisations = organisations;
        this.pairings = pairings;
        this.sessions = sessions;
        this.support = support;
        this.pilots = pilots;
    }

    Sql of(Measure measure, Scope scope, StatisticsQuery query, LocalDate asOf, UnitMap map) {
        String own = Subtrees.literal(asOf);
        String day = Subtrees.mapDay(map, own);
        return switch (measure) {
            case SESSIONS -> sessions(scope, query, asOf, map, "1");
            case PARTICIPATIONS -> sessions(scope, query, asOf, map, people(query.category));
            case SIGNED_ORGANISATIONS -> Sql.of("""
                    select true as counted, 1 as quantity, array[o.organisation_id] as parties, o.day, o.signed_on as own_day, o.levels, o.ownership""").add(pairings.signedOrganisations(scope, signed(query, asOf, map)));
            case PAIRINGS ->
                Sql.of("select true as counted, 1 as quantity, array[p.first_id, p.second_id] as parties, " + day
                                + " as day, " + own + " as own_day, p.kind, " + PairingService.levels(day)
                                + " as levels")
                        .add(pairings.counted(scope, paired(query, asOf, map)));
            case PARTNERS ->
                Sql.of("select true as counted, 1 as quantity, array[o.organisation_id] as parties, " + day + " as day")
                        .add(pairings.partnersOf(scope, paired(query, asOf, map)));
            case CONTRIBUTIONS -> contributions(scope, query, asOf, map);
            case PILOTS ->
                Sql.of("select true as counted, 1 as quantity, array[t.school_id] as parties, "
                                + Subtrees.mapDay(map, "t.from_day") + " as day, array[t.level] as levels")
                        .add(pilots.counted(scope, pilots(query, asOf, map)));
            case ORGANISATIONS ->
                Sql.of("select true as counted, 1 as quantity, array[v.organisation_id] as parties, " + day
                                + " as day, " + own + " as own_day, v.levels, v.kind, v.ownership")
                        .add(organisations.counted(scope, directory(query, asOf, map)));
        };
    }

    private Sql sessions(Scope scope, StatisticsQuery query, LocalDate asOf, UnitMap map, String quantity) {
        SessionFilter filter = new SessionFilter();
        filter.scope = query.scope;
        filter.schoolYear = query.schoolYear;
        filter.kind = query.kind;
        filter.organisingLevel = query.organisingLevel;
        filter.mode = query.mode;
        filter.theme = query.theme;
        filter.level = query.level;
        filter.parties = query.parties;
        filter.asOf = asOf;
        filter.map = map;
        return Sql.of(
                        "select c.standing = 'COUNTED' as counted, " + quantity + " as quantity, c.parties, "
                                + Subtrees.mapDay(map, "c.date")
                                + " as day, c.date as own_day, c.levels, c.themes, c.kind, c.mode, c.organising_level, c.date, c.school_year")
                .add(sessions.counted(scope, filter));
    }

    private Sql contributions(Scope scope, StatisticsQuery query, LocalDate asOf, UnitMap map) {
        ContributionFilter filter = new ContributionFilter();
        filter.scope = query.scope;
        filter.giver = query.giver;
        filter.receiver = query.receiver;
        filter.schoolYear = query.schoolYear;
        filter.kind = query.kind;
        filter.unitOfMeasure = query.unitOfMeasure;
        filter.asOf = asOf;
        filter.map = map;
        return Sql.of("select c.standing = 'COUNTED' as counted, " + (query.of == null ? "1" : query.of.column)
                        + " as quantity, c.parties, " + Subtrees.mapDay(map, "c.day")
                        + " as day, c.givers, c.receivers, c.kind, c.unit_of_measure, c.date, c.school_year")
                .add(support.counted(scope, filter));
    }

    private static String people(String asked) {
        Set<Category> categories = Choices.of("category", asked, Category.class);
        return (categories.isEmpty() ? EnumSet.allOf(Category.class) : categories)
                .stream().map(category -> category.column).collect(Collectors.joining(" + ", "(", ")"));
    }

    private static SignedOrganisationFilter signed(StatisticsQuery query, LocalDate asOf, UnitMap map) {
        SignedOrganisationFilter filter = new SignedOrganisationFilter();
        filter.agreementType = query.agreementType;
        filter.level = query.level;
        filter.ownership = query.ownership;
        filter.scope = query.scope;
        filter.with = query.with;
        filter.asOf = asOf;
        filter.map = map;
        return filter;
    }

    private static PairingFilter paired(StatisticsQuery query, LocalDate asOf, UnitMap map) {
        PairingFilter filter = new PairingFilter();
        filter.scope = query.scope;
        filter.kind = query.kind;
        filter.level = query.level;
        filter.asOf = asOf;
        filter.map = map;
        return filter;
    }

    private static PilotSchoolFilter pilots(StatisticsQuery query, LocalDate asOf, UnitMap map) {
        PilotSchoolFilter filter = new PilotSchoolFilter();
        filter.level = query.level;
        filter.scope = query.scope;
        filter.asOf = asOf;
        filter.map = map;
        return filter;
    }

    private static OrganisationFilter directory(StatisticsQuery query, LocalDate asOf, UnitMap map) {
        OrganisationFilter filter = new OrganisationFilter();
        filter.kind = query.kind;
        filter.level = query.level;
        filter.ownership = query.ownership;
        filter.scope = query.scope;
        filter.asOf = asOf;
        filter.map = map;
        return filter;
    }
}
