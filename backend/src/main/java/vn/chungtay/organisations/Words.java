package vn.chungtay.organisations;

import vn.chungtay.shared.Sql;

/**
 * Conditions on the words of names and codes, as SQL for the queries of every room. How words are looked for the database says itself
 * ({@code search_plan}): one that begins a word of some name leads, the one that the fewest have, and a page is read in the order of names
 * from where that word stands, so that it costs what a page costs.
 */
public final class Words {

    /** What a searched text must be like, of the statement that {@link #asked} begins: all of these. */
    public static final String PATTERNS = "(select a.patterns from asked a)::text[]";

    public static final String LEAD = "(select a.lead from asked a)";

    /** About how many names have the leading word; 0 where none leads. */
    public static final String LEAD_ROWS = "coalesce((select a.lead_rows from asked a), 0)";

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

    /** A version of the organisation, of whatever day, has all the words. Each organisation is looked up by itself. */
    static Sql of(String organisation, Sql patterns) {
        return Sql.of("exists (select 1 from organisation_version f where f.organisation_id = " + organisation
                        + " and f.search_text like all (")
                .add(patterns)
                .add(") offset 0)");
    }
}
