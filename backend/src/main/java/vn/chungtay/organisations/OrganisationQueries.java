package vn.chungtay.organisations;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.OrganisationRef;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** The directory as it is read. It is open to everyone signed in, so the scope narrows nothing here. */
@ApplicationScoped
class OrganisationQueries {

    static final Ordering ORDERING = new Ordering("v.organisation_id", "name")
            .by("name", "v.name", "text collate \"vi-x-icu\"")
            .by("code", "v.code", "text");

    /** The same order where a word stands with the names that have it. */
    private static final Ordering OF_A_WORD =
            new Ordering("w.organisation_id", "name").by("name", "w.name", "text collate \"vi-x-icu\"");

    /** The versions of that name, each looked up by itself. */
    private static final String NAMED = """
            cross join lateral (select n.* from organisation_version n
                where n.organisation_id = w.organisation_id and n.name = w.name offset 0) v""";

    private static final String SHOWN = """
            select v.organisation_id as id, v.code, v.name, v.kind, v.zone, v.levels, v.ownership,
                organisation_ref(v.parent_id, :day) as parent, :life,
                (select count(*) from organisation_version c where c.parent_id = v.organisation_id
                 and (c.valid_from is null or c.valid_from <= :day) and (c.valid_to is null or c.valid_to >= :day)) as child_count""";
    private static final String BEGINS = "case when bool_or(l.valid_from is null) then null else min(l.valid_from) end";
    private static final String ENDS = "case when bool_or(l.valid_to is null) then null else max(l.valid_to) end";
    private static final String LIFE = "cross join lateral (select " + BEGINS + " as valid_from, " + ENDS
            + " as valid_to from organisation_version l where l.organisation_id = v.organisation_id) life";

    /** The same of a row of a list: asked of those of the page alone, whatever has to be sorted for it. */
    private static final String LIFE_OF_ROW =
            "(select :bound from organisation_version l where l.organisation_id = v.organisation_id) as ";

    private static final String MATCHED_NAME = """
            case when not v.search_text like all (:patterns) then (select f.name from organisation_version f
                where f.organisation_id = v.organisation_id and f.search_text like all (:patterns)
                order by f.valid_from desc nulls last limit 1) end""".replace(":patterns", Words.PATTERNS);

    private static final String SHOWN_OF_ONE = SHOWN.replace(":life", "life.valid_from, life.valid_to");
    private static final String SHOWN_IN_LIST = SHOWN.replace(
            ":life",
            LIFE_OF_ROW.replace(":bound", BEGINS) + "valid_from, " + LIFE_OF_ROW.replace(":bound", ENDS) + "valid_to");

    /** Today, or the nearest day on which the organisation exists. */
    private static final String NEAREST =
            "greatest(coalesce(life.valid_from, '-infinity'), least(coalesce(life.valid_to, 'infinity'), hanoi_today()))";

    private final Reads reads;
    private final OrganisationTree tree;
    private final OrganisationConditions conditions;
    private final HanoiTime time;

    OrganisationQueries(Reads reads, OrganisationTree tree, OrganisationConditions conditions, HanoiTime time) {
        this.reads = reads;
        this.tree = tree;
        this.conditions = conditions;
        this.time = time;
    }

    Page<OrganisationSummary> list(Scope scope, OrganisationFilter filter) {
        boolean byWords = Words.said(filter.q) && !conditions.within(filter) && OF_A_WORD.has(filter);
        Sql narrowed = conditions.narrowed(filter);
        Sql all = Words.said(filter.q) ? Words.asked(filter.q) : new Sql();
        all.add(shown(filter))
                .add("from organisation_version v")
                .add(conditions.matching(filter, narrowed, Sql.of(Words.PATTERNS)));
        Sql sql = byWords ? pageOfWords(filter, narrowed).pageOf(all) : all.add(ORDERING.after(filter));
        return reads.page(
                sql,
                ORDERING,
                filter,
                (rs, ctx) -> new OrganisationSummary(
                        rs.getObject("id", UUID.class),
                        rs.getString("code"),
                        rs.getString("name"),
                        Reads.choice(rs, "kind", OrganisationKind.class),
                        Reads.choice(rs, "zone", Zone.class),
                        levels(rs),
                        Reads.choice(rs, "ownership", Ownership.class),
                        reads.json(rs, "parent", OrganisationRef.class),
                        Reads.day(rs, "valid_from"),
                        Reads.day(rs, "valid_to"),
                        rs.getInt("child_count"),
                        rs.getString("matched_name")));
    }

    /** What is shown of a row {@code v}; with words, which former name has them when today's has not. */
    private Sql shown(OrganisationFilter filter) {
        LocalDate day = filter.asOf == null ? time.today() : filter.asOf;
        String matched = Words.said(filter.q) ? MATCHED_NAME : "null";
        return Sql.of(SHOWN_IN_LIST.replace(":day", Subtrees.literal(day)) + ORDERING.pageKey(filter) + ", " + matched
                + " as matched_name");
    }

    /**
     * The page alone, in the order of names: of those that have the leading word, one after another from where the page begins. Where few have all
     * the words they are gathered; and what stands inside the words of many is come across.
     */
    private Sql pageOfWords(OrganisationFilter filter, Sql narrowed) {
        String kind = OrganisationConditions.schools(filter)
                .map(schools -> schools ? " and w.school" : " and not w.school")
                .orElse("");
        return Words.asked(filter.q)
                .add(", found as materialized ((select v.* from organisation_term w " + NAMED)
                .add(narrowed)
                .add("and w.term = " + Words.LEAD + " and not " + Words.GATHERED + kind + " and")
                .add(Words.in("v", Sql.of(Words.PATTERNS)))
                .add(OF_A_WORD.after(filter))
                .add(") union all (select v.* from (select distinct w.name, w.organisation_id from organisation_form w")
                .add("where (search_terms_of(w.search_text) @> " + Words.TERMS + " or w.search_text like "
                        + Words.INSIDE + ") and w.search_text like all (" + Words.PATTERNS + ")" + kind)
                .add(OF_A_WORD.of(filter) + " offset 0) w " + NAMED)
                .add(narrowed)
                .add("and " + Words.GATHERED)
                .add(OF_A_WORD.after(filter))
                .add(") union all (select v.* from organisation_form w " + NAMED)
                .add(narrowed)
                .add("and " + Words.LEAD + " is null and not " + Words.GATHERED + " and w.first" + kind + " and")
                .add(Words.walked("w", "organisation_form", "x.organisation_id = w.organisation_id"))
                .add(OF_A_WORD.after(filter))
                .add("))")
                .add(shown(filter))
                .add("from found v " + ORDERING.of(filter));
    }

    /** The rows of the list, as {@code from … where …} over {@code v}. */
    Sql counted(Scope scope, OrganisationFilter filter) {
        return Sql.of("from organisation_version v").add(conditions.matching(filter));
    }

    /** One organisation, by id or code; asked for a day on which it does not exist, its nearest version is shown. */
    Optional<OrganisationView> get(Scope scope, String idOrCode, LocalDate asOf, Language language) {
        LocalDate day = asOf == null ? time.today() : asOf;
        String on = Subtrees.literal(day);
        Optional<UUID> id = idOf(idOrCode, asOf);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Sql sql = Sql.of(SHOWN_OF_ONE.replace(":day", on))
                .add("""
                , o.version, organisation_ref(v.professional_parent_id, :day) as professional_parent, v.latitude, v.longitude, v.pupils, v.gso_code,
                life.valid_to is not null as ended, caller.acts,
                case when life.valid_to < :day then (select count(distinct c.organisation_id) from organisation_version c
                    where (c.parent_id = o.id or c.professional_parent_id = o.id)
                    and coalesce(c.valid_from, '-infinity') <= :day and coalesce(c.valid_to, 'infinity') >= :day) else 0 end as left_below,
                (select coalesce(json_agg(organisation_ref(a.ancestor_id, :day) order by a.depth desc), '[]') from organisation_ancestor a
                 where a.organisation_id = o.id and a.depth > 0 and :day between a.from_day and a.to_day) as ancestors,
                (select json_agg(json_build_object('name', h.name, 'code', h.code, 'kind', h.kind, 'zone', h.zone,
                    'parent', organisation_ref(h.parent_id, coalesce(h.valid_from, :day)),
                    'professionalParent', organisation_ref(h.professional_parent_id, coalesce(h.valid_from, :day)),
                    'levels', h.levels, 'ownership', h.ownership, 'latitude', h.latitude, 'longitude', h.longitude, 'pupils', h.pupils, 'gsoCode', h.gso_code,
                    'validFrom', h.valid_from, 'validTo', h.valid_to, 'decidingDocument', h.deciding_document)
                    order by h.valid_from desc nulls last) from organisation_version h where h.organisation_id = o.id) as versions,
                (select coalesce(json_agg(json_build_object('organisation', organisation_ref(s.from_id, s.on_day - 1), 'on', s.on_day, 'share', s.share, 'decidingDocument', s.deciding_document)
                    order by s.on_day), '[]') from succession s where s.to_id = o.id) as predecessors,
                (select coalesce(json_agg(json_build_object('organisation', organisation_ref(s.to_id, s.on_day), 'on', s.on_day, 'share', s.share, 'decidingDocument', s.deciding_document)
                    order by s.on_day), '[]') from succession s where s.from_id = o.id) as successors,
                (select coalesce(json_agg(json_build_object('schoolYear', y.school_year, 'pupils', y.pupils, 'pupilsQualifier', y.pupils_qualifier,
                    'ethnicMinorityPercent', y.ethnic_minority_percent, 'classrooms', y.classrooms, 'computerRooms', y.computer_rooms,
                    'libraryRooms', y.library_rooms, 'note', y.note) order by y.school_year desc), '[]')
                    from organisation_profile y where y.organisation_id = o.id) as profiles
                from organisation o cross join lateral (
                    select n.* from organisation_version n where n.organisation_id = o.id
                    order by (coalesce(n.valid_from, '-infinity') <= :day) desc,
                        case when coalesce(n.valid_from, '-infinity') <= :day then coalesce(n.valid_from, '-infinity') end desc nulls last, n.valid_from
                    limit 1) v""".replace(":day", on))
                .add(LIFE);
        sql.add(", lateral (select")
                .add(Subtrees.keeping(scope, "o.id", NEAREST))
                .add("as acts) caller");
        return reads.one(
                sql.add("where o.id = ?", id.get()),
                (rs, ctx) -> new OrganisationView(
                        rs.getObject("id", UUID.class),
                        rs.getString("version"),
                        rs.getString("code"),
                        rs.getString("name"),
                        Reads.choice(rs, "kind", OrganisationKind.class),
                        Reads.choice(rs, "zone", Zone.class),
                        levels(rs),
                        Reads.choice(rs, "ownership", Ownership.class),
                        reads.json(rs, "parent", OrganisationRef.class),
                        reads.json(rs, "professional_parent", OrganisationRef.class),
                        Reads.day(rs, "valid_from"),
                        Reads.day(rs, "valid_to"),
                        rs.getInt("child_count"),
                        rs.getInt("left_below"),
                        rs.getObject("latitude", Double.class),
                        rs.getObject("longitude", Double.class),
                        Reads.integer(rs, "pupils"),
                        rs.getString("gso_code"),
                        reads.json(rs, "ancestors", new TypeReference<List<OrganisationRef>>() {}),
                        reads.json(rs, "versions", new TypeReference<List<OrganisationView.VersionView>>() {}),
                        reads.json(rs, "predecessors", new TypeReference<List<OrganisationView.SuccessionView>>() {}),
                        reads.json(rs, "successors", new TypeReference<List<OrganisationView.SuccessionView>>() {}),
                        reads.json(rs, "profiles", new TypeReference<List<OrganisationView.ProfileFacts>>() {}),
                        new OrganisationPolicy(scope, rs.getBoolean("acts"), rs.getBoolean("ended"))
                                .allowed(language)));
    }

    /** The id of an organisation that exists, by id or code. */
    Optional<UUID> id(Scope scope, String idOrCode) {
        return idOf(idOrCode)
                .filter(id -> reads.one(Sql.of("select 1 from organisation where id = ?", id), (rs, ctx) -> true)
                        .isPresent());
    }

    /** Whether the caller stands above the organisation, or is of it, on a day; what has ended they act for no more. */
    boolean acts(Scope scope, UUID organisation, LocalDate day) {
        Sql sql = Sql.of("select").add(Subtrees.keeping(scope, "o.id", Subtrees.literal(day)));
        return reads.one(sql.add("from organisation o where o.id = ?", organisation), (rs, ctx) -> rs.getBoolean(1))
                .orElse(false);
    }

    /** The id under which something is asked for, be there such an organisation or not. */
    Optional<UUID> idOf(String idOrCode) {
        return idOf(idOrCode, null);
    }

    private Optional<UUID> idOf(String idOrCode, LocalDate day) {
        try {
            return Optional.of(UUID.fromString(idOrCode));
        } catch (IllegalArgumentException code) {
            return tree.find(idOrCode, day);
        }
    }

    static List<EducationLevel> levels(ResultSet rs) throws SQLException {
        return Reads.strings(rs, "levels").stream()
                .map(EducationLevel::valueOf)
                .sorted()
                .toList();
    }
}
