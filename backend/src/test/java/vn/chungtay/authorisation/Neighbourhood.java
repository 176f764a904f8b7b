package vn.chungtay.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chungtay.access.Role;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.OrganisationEnd;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Tokens;

/** A commune whose records are asked for, and an organisation in each {@link Relation} to it. */
final class Neighbourhood {

    private final Map<Relation, String> codes = new EnumMap<>(Relation.class);
    private final Map<String, String> callers = new ConcurrentHashMap<>();
    /** Another unit, with which nothing is shared yet. */
    final String free = OrganisationFixtures.code();

    final List<String> schools = new ArrayList<>();

    /** @param levels a school for each, below the commune; the first one is whoever stands below it */
    Neighbourhood(String... levels) {
        for (Relation relation : Relation.values()) {
            codes.put(relation, OrganisationFixtures.code());
        }
        codes.put(Relation.TOP, OrganisationFixtures.DEPARTMENT);
        String others = OrganisationFixtures.code();
        importAll(
                "organisations",
                "code,kind,name,parentCode,zone",
                unit("HN", "CITY_DEPARTMENT", ""),
                unit(of(Relation.ABOVE), "DISTRICT_OFFICE", "HN"),
                unit(of(Relation.FORMERLY), "DISTRICT_OFFICE", "HN"),
                unit(others, "DISTRICT_OFFICE", "HN"),
                unit(of(Relation.STRANGER), "DISTRICT_OFFICE", "HN"),
                unit(of(Relation.OWN), "COMMUNE", of(Relation.FORMERLY)),
                unit(of(Relation.SIBLING), "COMMUNE", of(Relation.ABOVE)),
                unit(of(Relation.PARTNER), "COMMUNE", others),
                unit(free, "COMMUNE", others));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            schools.add(i == 0 ? of(Relation.BELOW) : OrganisationFixtures.code());
            rows.add(String.join(",", schools.get(i), "Trường " + i, levels[i], "PUBLIC", of(Relation.OWN), "OUTER"));
        }
        importAll("schools", "code,name,levels,ownership,parentCode,zone", rows.toArray(String[]::new));
        OrganisationEnd.movedTo(of(Relation.OWN), of(Relation.ABOVE));
        OrganisationEnd.yesterday(of(Relation.FORMERLY));
    }

    String of(Relation relation) {
        return codes.get(relation);
    }

    String own() {
        return of(Relation.OWN);
    }

    String partner() {
        return of(Relation.PARTNER);
    }

    /** The token of someone who is asking. Whoever made the records is another person. */
    String caller(Role role, Relation relation) {
        return callers.computeIfAbsent("matrix." + role.realmName() + '.' + of(relation), username -> {
            Tokens token = Tokens.of(username).roles(role.realmName());
            return (relation == Relation.NOWHERE ? token : token.groups(of(relation))).sign();
        });
    }

    private static String unit(String code, String kind, String parent) {
        return String.join(
                ",", code, kind, code.equals("HN") ? "Sở Giáo dục và Đào tạo Hà Nội" : "Đơn vị " + code, parent, "");
    }

    private static void importAll(String collection, String heading, String... rows) {
        List<String> lines = new ArrayList<>(List.of(heading));
        lines.addAll(List.of(rows));
        JsonNode summary =
                Api.read(200, Api.importCsv(People.administrator(), collection, lines.toArray(String[]::new)));
        assertThat(summary.path("applied").asBoolean()).as("%s", summary).isTrue();
    }
}
