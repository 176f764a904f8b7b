package vn.chungtay.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.chungtay.shared.Ordering;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Sql;

/** A list of the tests alone that is longer than the memory. */
@Path("/api/v1/endless")
class EndlessResource {

    static final int ROWS = 200_000;
    static final int WIDTH = 4_000;

    private static final Ordering ORDERING = new Ordering("l.id", "n").by("n", "l.n", "int");

    private final Reads reads;

    EndlessResource(Reads reads) {
        this.reads = reads;
    }

    record Row(int n, String text, LocalDate day) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("viewer")
    @Operation(hidden = true)
    public Page<Row> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("rows") @DefaultValue("200000") int rows,
            @QueryParam("failAt") int failAt) {
        // By way of random() the text is made after the rows are sorted, so the sort stays small.
        Sql sql = Sql.of("select l.*, repeat('x', ? + (random() * 0)::int) as text " + ORDERING.pageKey(page), WIDTH)
                .add(
                        "from (select n, lpad(n::text, 32, '0')::uuid as id from generate_series(1, ?) n) l where true",
                        rows)
                .add(ORDERING.after(page));
        return reads.page(sql, ORDERING, page, (rs, ctx) -> {
            if (rs.getInt("n") == failAt) {
                throw new IllegalStateException("as the test wants it");
            }
            return new Row(
                    rs.getInt("n"),
                    rs.getString("text"),
                    LocalDate.of(2026, 11, 1).plusDays(rs.getInt("n") % 30));
        });
    }
}
