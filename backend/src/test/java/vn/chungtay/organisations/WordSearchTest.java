package vn.chungtay.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.shared.ListCount;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;
import vn.chungtay.testing.OwnDatabase;
import vn.chungtay.testing.OwnDatabase.Content;
import vn.chungtay.testing.People;

/** A search gives the same page by page, in whatever way it is looked for, as going through all there is gives at once. */
@QuarkusTest
@OwnDatabase(Content.HANOI)
class WordSearchTest {

    /** What the words of a search mean, by the rule alone: each begins a word, or stands inside one if it begins none anywhere. */
    private static final String RULE = """
            with pattern as (select case when length(w) < 3 or exists (select 1 from organisation_version b where b.search_text like '% ' || e || '%')
                    then '% ' || e || '%' else '%' || e || '%' end as likeness
                from regexp_split_to_table(fold(?), '\\s+') w cross join lateral (select replace(replace(w, '_', '\\_'), '%', '\\%')) e (e) where w <> '')
            """;

    private static final String SCHOOLS = RULE + """
            select v.code from organisation_version v where v.kind = 'SCHOOL' and coalesce(v.valid_from <= hanoi_today(), true)
                and coalesce(v.valid_to >= hanoi_today(), true) and exists (select 1 from organisation_version f
                    where f.organisation_id = v.organisation_id and not exists (select 1 from pattern where f.search_text not like likeness))
            order by v.name, v.organisation_id""";

    private static final String PAIRINGS = RULE + """
            select p.id::text from pairing p where not exists (select 1 from pattern where not exists (select 1 from organisation_version n
                where n.organisation_id in (p.first_id, p.second_id) and n.search_text like likeness))
            order by coalesce(p.since, p.proposed_on) desc, p.id desc""";

    /** Papers and sessions have a word anywhere: in what they say themselves, or in what a party is or was called. */
    private static final String ANYWHERE = """
            with pattern as (select '%' || replace(replace(w, '_', '\\_'), '%', '\\%') || '%' as likeness from regexp_split_to_table(fold(?), '\\s+') w)
            """;

    private static final String AGREEMENTS = ANYWHERE + """
            select g.id::text from agreement g join pairing p on p.id = g.pairing_id where not exists (select 1 from pattern
                where coalesce(fold(g.number) not like likeness, true) and not exists (select 1 from organisation_version n
                    where n.organisation_id in (p.first_id, p.second_id) and n.search_text like likeness))
            order by coalesce(g.signed_on, g.drafted_on) desc, g.id desc""";

    private static final String SESSIONS = ANYWHERE + """
            select s.id::text from session_report s where not exists (select 1 from pattern
                where s.search_text not like likeness and not exists (select 1 from organisation_version n
                    where n.organisation_id = any (s.parties) and n.search_text like likeness))
            order by s.date desc, s.id desc""";

    private static final String ROOT = People.administrator();

    @BeforeAll
    static void knowsHowManyHaveAWord() throws SQLException {
        run("analyze");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trường",
                "tieu hoc",
                "mam non kim",
                "ngh",
                "h",
                "hn281mn025",
                "ruong",
                "281mn",
                "không có trường này",
                "zz truong",
                "%",
                "_",
                "tho phuc",
                "("
            })
    void givesWhatThereIs(String q) throws SQLException {
        List<String> all = rows(SCHOOLS, q);
        assertThat(paged("/schools", "code", q, Map.of())).isEqualTo(all);
        assertThat(paged("/schools", "code", q, Map.of("unit", "HN"))).isEqualTo(all);
        assertThat(paged("/schools", "code", q, Map.of("sort", "-name"))).isEqualTo(all.reversed());
        assertThat(paged("/schools", "code", q, Map.of("sort", "code")))
                .isEqualTo(all.stream().sorted().toList());
        assertThat(paged("/pairings", "id", q, Map.of())).isEqualTo(rows(PAIRINGS, q));
        int counted = Api.as(People.department())
                .queryParams(Map.of("q", q, "count", "capped"))
                .get("/schools")
                .path("count.value");
        assertThat(counted).isEqualTo(Math.min(all.size(), ListCount.MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trường", "ruong", "phuc xa", "mam non kim", "h", "zz truong", "%", "không có"})
    void papersAndSessionsAreFoundByAnyPartOfAWord(String q) throws SQLException {
        assertThat(paged("/agreements", "id", q, Map.of())).isEqualTo(rows(AGREEMENTS, q));
        assertThat(paged("/session-reports", "id", q, Map.of())).isEqualTo(rows(SESSIONS, q));
    }

    @Test
    void aPageIsNarrowedAsTheWholeIs() {
        List<String> all = paged("/schools", "code", "mam non", Map.of("zone", "INNER", "level", "PRESCHOOL"));
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(paged("/schools", "code", "mam non", Map.of("zone", "INNER", "unit", "HN-005")))
                .isNotEmpty()
                .isSubsetOf(all);
        assertThat(paged("/pairings", "id", "truong", Map.of("level", "UPPER_SECONDARY", "kind", "SCHOOL")))
                .isEqualTo(paged("/pairings", "id", null, Map.of("level", "UPPER_SECONDARY", "kind", "SCHOOL")));
    }

    @Test
    void isFoundByWhatItIsAndWasCalledAndNoMoreByWhatWasWrong() throws SQLException {
        Subtree tree = OrganisationFixtures.outer();
        String code = OrganisationFixtures.code();
        Api.json(
                        ROOT,
                        Map.of(
                                "code",
                                code,
                                "kind",
                                "SCHOOL",
                                "name",
                                "Trường Wkwxy-Fjords (Zwölf)",
                                "parent",
                                tree.unit(),
                                "levels",
                                List.of("PRIMARY"),
                                "ownership",
                                "PUBLIC"))
                .post("/organisations")
                .then()
                .statusCode(201);
        for (String words :
                List.of("wkwxy", "wk", "fjord", "fjords zwolf", "ZWÖLF", "(zw", "wkwxy-f", "truong wkwxy", "kwxy")) {
            assertThat(paged("/organisations", "code", words, Map.of()))
                    .as(words)
                    .containsExactly(code);
        }
        OrganisationLifeTest.change(ROOT, code, Map.of("from", "2026-08-01", "name", "Trường Aqwz"))
                .statusCode(201);
        assertThat(paged("/organisations", "code", "wkwxy", Map.of())).containsExactly(code);
        assertThat(paged("/organisations", "code", "aqwz", Map.of())).containsExactly(code);
        assertThat(paged("/organisations", "code", "aqwz wkwxy", Map.of())).isEmpty();
        OrganisationLifeTest.correct(ROOT, code, Map.of("name", "Trường Bqwz")).statusCode(200);
        assertThat(paged("/organisations", "code", "aqwz", Map.of())).isEmpty();
        assertThat(paged("/organisations", "code", "bqwz", Map.of())).containsExactly(code);
        // What names are found by is what they are made of, after all of that as after an import.
        String made = "select count(*) from (%1$s except all %2$s) other";
        String derived = "select term, name, organisation_id from organisation_term";
        String meant =
                "select distinct t, n.name, n.organisation_id from organisation_version n join organisation_version f"
                        + " using (organisation_id), search_terms(f.search_text) t";
        assertThat(rows(made.formatted(derived, meant), null)).containsExactly("0");
        assertThat(rows(made.formatted(meant, derived), null)).containsExactly("0");
        String forms = "select organisation_id, name, search_text from organisation_form";
        String meantForms =
                "select distinct n.organisation_id, n.name, f.search_text from organisation_version n join organisation_version f using (organisation_id)";
        assertThat(rows(made.formatted(forms, meantForms), null)).containsExactly("0");
        assertThat(rows(made.formatted(meantForms, forms), null)).containsExactly("0");
        assertThat(rows("""
                select count(*) from (select count(*) filter (where first) from organisation_form group by organisation_id, name having count(*) filter (where first) <> 1) other""", null)).containsExactly("0");
        assertThat(rows("""
                select count(*) from pairing p full join pairing_form w on w.pairing_id = p.id where w.day is distinct from coalesce(p.since, p.proposed_on)
                    or w.search_text is distinct from (select string_agg(distinct n.search_text, '') from organisation_version n
                        where n.organisation_id in (p.first_id, p.second_id))""", null)).containsExactly("0");
    }

    private static List<String> paged(String list, String column, String q, Map<String, String> narrowed) {
        List<String> found = new ArrayList<>();
        String token = null;
        do {
            var request = Api.as(People.department()).queryParams(narrowed).queryParam("pageSize", 200);
            if (q != null) {
                request.queryParam("q", q);
            }
            if (token != null) {
                request.queryParam("pageToken", token);
            }
            JsonPath page = request.get(list).then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items." + column, String.class));
            token = page.get("nextPageToken");
        } while (token != null);
        return found;
    }

    private static List<String> rows(String sql, String q) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            if (q != null) {
                statement.setString(1, q);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void run(String sql) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
