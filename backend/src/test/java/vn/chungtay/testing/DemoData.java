package vn.chungtay.testing;

import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Hanoi's demo data, loaded as a clerk loads it. */
public final class DemoData {

    public static final Path FOLDER = Path.of("../demo/hanoi");

    /** Collections and their files, in the order of their making. */
    private static final String[][] STEPS = {
        {"organisations", "units"},
        {"schools", "schools"},
        {"profiles", "profiles"},
        {"pairings", "pairings"},
        {"session-reports", "sessions"},
        {"contributions", "contributions"},
        {"pilot-selections", "pilots"},
        {"targets", "targets"},
        {"reported-figures", "reported-figures"}
    };

    /** The reform of 1 July 2025, in the order in which its README names the files. */
    private static final String[][] REFORM = {
        {"organisations", "reform/units"},
        {"successions", "reform/successions"},
        {"schools", "reform/schools"},
        {"session-reports", "reform/sessions"}
    };

    private DemoData() {}

    static void load() throws IOException {
        take(STEPS);
    }

    /** Afterwards: it changes the map for good. */
    public static void loadReform() throws IOException {
        take(REFORM);
    }

    private static void take(String[][] steps) throws IOException {
        for (String[] step : steps) {
            Api.as(People.administrator())
                    .contentType("text/csv; charset=UTF-8")
                    .body(Files.readAllBytes(FOLDER.resolve(step[1] + ".csv")))
                    .post("/" + step[0] + "/imports")
                    .then()
                    .statusCode(200)
                    .body("problems", equalTo(List.of()))
                    .body("applied", equalTo(true));
        }
        // What the database does by itself within a minute: until then it guesses how to read.
        try (Connection owner = DatabaseResource.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
