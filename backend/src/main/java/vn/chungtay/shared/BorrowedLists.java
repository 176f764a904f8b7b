package vn.chungtay.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lists that another system keeps and hands out from one row on, as lists of ours: by page, counted, and as a file with all rows. */
@ApplicationScoped
public class BorrowedLists {

    /** As many at a time as a file is written from. */
    private static final int AT_A_TIME = 100;

    private final ListAsked asked;

    BorrowedLists(ListAsked asked) {
        this.asked = asked;
    }

    /** The list as its keeper hands it out. */
    public interface Keeper<T> {

        /** At most so many rows, from the row on that so many stand before. */
        List<T> rows(int first, int most);

        /** How many rows there are, counted no further than {@code most}. */
        int count(int most);
    }

    /** As {@link Reads#page}; the token is how many rows came before. */
    public <T> Page<T> page(Keeper<T> keeper, String pageToken, int pageSize) {
        int first = first(pageToken);
        if (asked.asFile()) {
            asked.leave(take -> each(keeper, take));
            return new Page<>(List.of(), null);
        }
        List<T> rows = keeper.rows(first, pageSize + 1);
        boolean more = rows.size() > pageSize;
        return new Page<>(
                more ? new ArrayList<>(rows.subList(0, pageSize)) : rows,
                more ? Integer.toString(first + pageSize) : null,
                asked.counted() ? ListCount.capped(keeper.count(ListCount.MOST + 1)) : null);
    }

    private static <T> void each(Keeper<T> keeper, Consumer<Object> take) {
        int first = 0;
        List<T> rows;
        do {
            rows = keeper.rows(first, AT_A_TIME);
            rows.forEach(take);
            first += rows.size();
        } while (rows.size() == AT_A_TIME);
    }

    private static int first(String pageToken) {
        if (pageToken == null) {
            return 0;
        }
        if (!pageToken.matches("[0-9]{1,7}")) {
            throw Refusal.invalid("pageToken", "PAGE_TOKEN_INVALID");
        }
        return Integer.parseInt(pageToken);
    }
}
