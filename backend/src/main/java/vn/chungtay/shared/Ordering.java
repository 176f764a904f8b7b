package vn.chungtay.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The orders a list can be had in, each one expression with the id behind it, walked by keyset: a page starts after the last row
 * of the page before, wherever that has moved, and page 10,000 costs what page 1 costs.
 */
public final class Ordering {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Key(String expression, String type) {}

    private record Chosen(String name, Key key, boolean descending) {
        String sort() {
            return (descending ? "-" : "") + name;
        }
    }

    private final String id;
    private final String standard;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    /**
     * @param id the expression of the row's id, which breaks ties
     * @param standard the order when none is asked for, such as {@code -date}
     */
    public Ordering(String id, String standard) {
        this.id = id;
        this.standard = standard;
    }

    /** Allows an order: its name in the contract, a not-null SQL expression, and that expression's SQL type. */
    public Ordering by(String name, String expression, String type) {
        keys.put(name, new Key(expression, type));
        return this;
    }

    /** The column {@code page_key} that the select list must carry, behind a comma. */
    public String pageKey(PageQuery page) {
        return ", (" + chosen(page).key.expression + ")::text as page_key";
    }

    /** Where the page starts, its order and its length plus one row, by which it is known whether more follow. */
    public Sql after(PageQuery page) {
        Chosen chosen = chosen(page);
        Sql sql = new Sql();
        if (page.pageToken != null) {
            List<String> token = decode(page.pageToken);
            if (token.size() != 3 || !token.get(0).equals(chosen.sort())) {
                throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
            }
            sql.add(
                    "and (" + chosen.key.expression + ", " + id + ") " + (chosen.descending ? "<" : ">") + " (?::"
                            + chosen.key.type + ", ?)",
                    token.get(1),
                    uuid(token.get(2)));
        }
        return sql.add(orderBy(chosen) + " limit ?", page.pageSize + 1).asTail();
    }

    /** Whether this order is the one that is asked for. */
    public boolean has(PageQuery page) {
        return keys.containsKey(name(page));
    }

    /** The order alone, for the whole list. */
    public String of(PageQuery page) {
        return orderBy(chosen(page));
    }

    private String orderBy(Chosen chosen) {
        String direction = chosen.descending ? " desc" : "";
        return "order by " + chosen.key.expression + direction + ", " + id + direction;
    }

    String tokenAfter(PageQuery page, String pageKey, UUID lastId) {
        try {
            byte[] json = JSON.writeValueAsBytes(List.of(chosen(page).sort(), pageKey, lastId.toString()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Chosen chosen(PageQuery page) {
        boolean descending = asked(page).startsWith("-");
        String name = name(page);
        Key key = keys.get(name);
        if (key == null) {
            throw Refusal.invalid("sort", "SORT_UNKNOWN", String.join(", ", keys.keySet()));
        }
        return new Chosen(name, key, descending);
    }

    private String asked(PageQuery page) {
        return (page.sort == null ? standard : page.sort).replaceFirst(",-?id$", "");
    }

    private String name(PageQuery page) {
        return asked(page).replaceFirst("^-", "");
    }

    private static List<String> decode(String token) {
        try {
            String[] parts = JSON.readValue(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8), String[].class);
            return List.of(parts);
        } catch (IOException | IllegalArgumentException | NullPointerException notOurs) {
            throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
        }
    }
}
