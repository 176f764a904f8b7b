package vn.chungtay.testing;

import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hanoi's demo data, loaded as a clerk loads it. */
public final class DemoData {

    public static final Path FOLDER = Path.of("../demo/hanoi");

    /** Collections and their files, in the order of their making. */
    private static final String[][] STEPS = {
        {"organisations", "units"},
        {"schools", "schools"},
        {"pairings", "pairings"},
        {"session-reports", "sessions"},
        {"pilot-selections", "pilots"}
    };

    private static boolean loaded;

    private DemoData() {}

    /** Once for all tests that follow each other on one database. */
    public static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        for (String[] step : STEPS) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(FOLDER.resolve(step[1] + ".csv")))
                    .post("/" + step[0] + "/imports")
                    .then()
                    .statusCode(200)
                    .body("problems", equalTo(List.of()))
                    .body("applied", equalTo(true));
        }
        loaded = true;
    }
}
