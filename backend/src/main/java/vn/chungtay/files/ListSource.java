package vn.chungtay.files;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chungtay.shared.HanoiTime;
import vn.chungtay.shared.Language;

/** Where the rows of a file come from: the address that gives them again, what it was narrowed by, when and who asked. */
record ListSource(URI address, Map<String, String> filter, ZonedDateTime at, String caller) {

    private static final int LONGEST_LINK = 8_000;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** The address as people see it: what a caller names as the host stands in no file. */
    ListSource(String publicUrl, UriInfo uri, Instant at, String caller) {
        this(
                URI.create(publicUrl + within(uri.getRequestUri())),
                new LinkedHashMap<>(),
                at.atZone(HanoiTime.ZONE),
                caller);
        uri.getQueryParameters().forEach((name, values) -> filter.put(name, String.join(", ", values)));
    }

    private static String within(URI asked) {
        return asked.getRawPath() + (asked.getRawQuery() == null ? "" : '?' + asked.getRawQuery());
    }

    /** The name of a file of these rows, without its ending: the list and the day. */
    String name() {
        return address.getPath().replaceFirst("^/api/v1/", "").replaceAll("[^A-Za-z0-9]+", "-") + "-"
                + at.toLocalDate();
    }

    /**
     * For the head of the answer: CSV has no place of its own for an address, since programs take every line of it for a row. Null when
     * it is longer than the heads that servers on the way let through.
     */
    String link() {
        String link = '<' + address.toASCIIString() + ">; rel=\"self\"";
        return link.length() > LONGEST_LINK ? null : link;
    }

    /** What a reader of the file wants to know of it, in their words. */
    Map<String, String> facts(Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Headings.word("source.address", language), address.toString());
        facts.put(Headings.word("source.at", language), SHOWN.format(at));
        facts.put(Headings.word("source.caller", language), caller);
        filter.forEach((name, value) -> facts.put(Headings.word("source.filter", language) + ": " + name, value));
        return facts;
    }
}
