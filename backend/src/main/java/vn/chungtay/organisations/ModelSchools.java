package vn.chungtay.organisations;

/** Which schools are held up as models on a day: a higher room knows, and says it in SQL. */
public interface ModelSchools {

    /** Whether one of the parties, an array of ids, is one on the day. */
    String among(String parties, String day);
}
