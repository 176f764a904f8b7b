package vn.chungtay.organisations;

import java.util.Arrays;
import java.util.List;
import vn.chungtay.shared.Sql;

/**
 * Conditions on the words of names and codes, as SQL for the queries of every room. How words are looked for the database says itself
 * ({@code search_plan}): the word that the fewest have leads, and a page is read in the order of names from where that word stands, so that it
 * costs what a page costs.
 */
public final class Words {

    /** What a searched text must be like, of the statement that {@link #asked} begins: all of these. */
    public static final String PATTERNS = "(select a.patterns from asked a)::text[]";

    public static final String LEAD = "(select a.lead from asked a)";

    /** About how many have the word that leads. */
    public static final String LED = "coalesce((select a.led from asked a), 0)";

    /** Few have all the words: they are gathered and put in order, rather than come across in it. */
    public static final String GATHERED = "coalesce((select a.gathered from asked a), true)";

    /** The beginnings that the words are looked up by; null where what stands inside words leads. */
    static final String TERMS = "(select a.terms from asked a)";

    static final String INSIDE = "(select a.inside from asked a)";

    private Words() {}

    public static boolean said(String q) {
        return q != null && !q.isBlank();
    }

    /** Begins a statement that looks for the words: how, it finds out once. */
    public static Sql asked(String q) {
        return Sql.of("with asked as materialized (select * from search_plan(?))", q);
    }

    /** The same within a statement that something else began. */
    public static Sql patterns(String q) {
        return Sql.of("(select s.patterns from search_plan(?) s)::text[]", q);
    }

    /**
     * The row of an index that names or pairings are walked by has all the words: it carries their text, and is read instead of what it stands
     * for. Where it does not, the whole is looked up.
     */
    public static Sql walked(String row, String table, String same) {
        return Sql.of("case when " + row + ".walked is null then exists (select 1 from " + table + " x where " + same
                + " and x.search_text like all (" + PATTERNS + ") offset 0) else " + row + ".walked like all ("
                + PATTERNS
                + ") end");
    }

    /** The version, or another one of the same organisation, has all the words. Each organisation is looked up by itself. */
    static Sql in(String version, Sql patterns) {
        return Sql.of("(" + version + ".search_text like all (")
                .add(patterns)
                .add(") or exists (select 1 from organisation_version f where f.organisation_id = " + version
                        + ".organisation_id and f.search_text like all (")
                .add(patterns)
                .add(") offset 0))");
    }

    /** The words of a text as patterns: each stands somewhere, in whatever letters. */
    public static List<String> anywhere(String q) {
        return said(q)
                ? Arrays.stream(q.strip().split("\\s+"))
                        .map(word -> "%"
                                + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                        .toList()
                : List.of();
    }
}
