package vn.chungtay.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has the database seal what is new, and tells every new head of the chain outside of it: to the log, and to a file of its own where one is
 * set. Of several services one seals at a time; a writer waits for none of it.
 */
@ApplicationScoped
class Sealer {

    private static final Logger HEADS = Logger.getLogger("vn.chungtay.audit.heads");

    private final AgroalDataSource database;
    private final Optional<HeadFile> file;
    private boolean caughtUp;

    Sealer(AgroalDataSource database, @ConfigProperty(name = "chungtay.audit.heads") Optional<String> file) {
        this.database = database;
        this.file = file.filter(path -> !path.isBlank()).map(path -> new HeadFile(Path.of(path)));
    }

    /** Seals once. A head that could not be written to the file is written with the next. */
    synchronized void seal() throws SQLException, IOException {
        if (!caughtUp) {
            catchUp();
            caughtUp = true;
        }
        List<Head> made = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement next =
                        connection.prepareStatement("select link, head, events from audit_seal_next()");
                ResultSet links = next.executeQuery()) {
            while (links.next()) {
                made.add(new Head(links.getLong("link"), links.getString("head"), links.getInt("events"), true));
            }
        }
        made.forEach(head -> HEADS.infof("%s", head));
        caughtUp = false;
        tell(made);
        caughtUp = true;
    }

    /** Heads that were sealed and not told, because the service ended in between, are told as found. */
    private void catchUp() throws SQLException, IOException {
        if (file.isEmpty()) {
            return;
        }
        List<Head> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement missing = connection.prepareStatement("""
                        select position, encode(hash, 'hex') as head, cardinality(event_ids) as events from audit_seal
                        where position > ? order by position""")) {
            missing.setLong(1, file.get().last());
            try (ResultSet links = missing.executeQuery()) {
                while (links.next()) {
                    found.add(new Head(
                            links.getLong("position"), links.getString("head"), links.getInt("events"), false));
                }
            }
        }
        tell(found);
    }

    private void tell(List<Head> heads) throws IOException {
        if (file.isPresent() && !heads.isEmpty()) {
            file.get().add(heads);
        }
    }
}
