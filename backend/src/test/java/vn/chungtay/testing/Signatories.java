package vn.chungtay.testing;

import java.util.List;
import java.util.Map;

/** People who sign papers in tests. */
public final class Signatories {

    /** One for each side, as a request names them. */
    public static final List<Map<String, String>> BOTH = List.of(
            Map.of("side", "FIRST", "name", "Nguyễn Thị Lan", "post", "Hiệu trưởng"),
            Map.of("side", "SECOND", "name", "Trần Văn Bình", "post", "Phó Hiệu trưởng"));

    private Signatories() {}
}
