package vn.chungtay.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.DatabaseResource;

/** Whatever happens between the database and the files: no row without its bytes, and no bytes for long without a row. */
@QuarkusTest
class OrphansTest {

    @Inject
    FileStore store;

    @Inject
    StoredFiles files;

    @Inject
    UploadSteps steps;

    @Inject
    Sweeper sweeper;

    private Uploads.Place place;
    private String editor;

    @BeforeEach
    void anActivity() {
        place = Uploads.Place.make();
        editor = place.near().editor();
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws IOException {
        UUID mark = fresh();
        Inspected file = paper(fresh());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    files.keep(mark, file);
                    throw new IllegalStateException("after the file was given");
                }))
                .hasMessageContaining("after the file was given");
        assertThat(keptUnder(mark)).isFalse();
        // Nothing is moved before it commits.
        assertThat(Files.exists(file.content())).isTrue();
    }

    /** The database refuses at the last moment, when the bytes have been moved already. */
    @Test
    void whatTheDatabaseRefusesAsItCommitsLeavesNothing() throws IOException, SQLException {
        UUID mark = fresh();
        Inspected file = paper(fresh());
        try (Connection owner = DatabaseResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create or replace function refuse_commit() returns trigger language plpgsql as $$
                        begin raise exception 'refused as it commits' using errcode = '23514'; end $$""");
            statement.execute("drop trigger if exists refuse_commit on import_key");
            statement.execute("""
                    create constraint trigger refuse_commit after insert on import_key deferrable initially deferred
                        for each row when (new.collection = 'refused') execute function refuse_commit()""");
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Connection service = source.getConnection();
                            PreparedStatement insert = service.prepareStatement(
                                    "insert into import_key values ('refused', ?, '', gen_random_uuid())")) {
                        insert.setString(1, mark.toString());
                        insert.execute();
                    } catch (SQLException unexpected) {
                        throw new IllegalStateException(unexpected);
                    }
                    files.keep(mark, file);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(Files.exists(file.content())).as("it had been moved").isFalse();
        assertThat(keptUnder(mark)).isFalse();
    }

    @Inject
    io.agroal.api.AgroalDataSource source;

    @Test
    void ofBytesThatCannotBeKeptNoRowSpeaks() throws IOException, SQLException {
        byte[] pdf = GoodFiles.pdf();
        String id = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "a.pdf", pdf.length));
        Uploads.send(editor, id, 0, Arrays.copyOf(pdf, pdf.length - 1)).then().statusCode(200);
        Inspected lost = Inspected.asItCame(FileKind.PDF, Path.of("target/files/pending/" + id + ".part"));
        Files.copy(lost.content(), Path.of("target/files/" + id + ".copy"));
        Inspected gone = new Inspected(
                FileKind.PDF, Path.of("target/files/" + id + ".copy"), Path.of("target/files/nowhere"), 1, 1);
        assertThatThrownBy(() -> steps.complete(UUID.fromString(id), gone)).isInstanceOf(Exception.class);
        Api.as(editor).get("/attachments/{id}", id).then().body("status", equalTo("UPLOADING"));
        assertThat(marksOf(id)).isEmpty();
        Files.deleteIfExists(gone.content());
    }

    @Test
    void aDryRunTouchesNoFile() {
        byte[] pdf = GoodFiles.pdf();
        String id = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "a.pdf", pdf.length));
        Api.as(editor)
                .header("Upload-Offset", 0)
                .queryParam("validateOnly", true)
                .contentType(Uploads.PIECE)
                .body(pdf)
                .patch("/attachments/{id}/upload", id)
                .then()
                .statusCode(200)
                .header("Upload-Offset", "0")
                .body("status", equalTo("UPLOADING"));
        assertThat(HostileFilesTest.pending(id)).isEmpty();
        String whole = Uploads.complete(editor, place.session(), "b.pdf", pdf);
        Api.json(editor, "1", java.util.Map.of("action", "takeDown", "reason", "Thử"))
                .queryParam("validateOnly", true)
                .post("/attachments/{id}/transitions", whole)
                .then()
                .statusCode(200);
        assertThat(Uploads.content(editor, whole)).isEqualTo(pdf);
    }

    @Test
    void whatIsCompleteOrTakenDownLeavesNothingOnTheWay() throws IOException, SQLException {
        String id = Uploads.complete(editor, place.session(), "anh.jpg", GoodFiles.jpeg(40, 30));
        assertThat(HostileFilesTest.pending(id)).isEmpty();
        UUID mark = marksOf(id).getFirst();
        assertThat(keptUnder(mark)).isTrue();
        Uploads.takeDown(editor, id).statusCode(200);
        assertThat(keptUnder(mark)).isFalse();
        assertThat(store.marks(Instant.now().plusSeconds(60))).doesNotContain(mark);
    }

    @Test
    void theSweeperFindsWhatACrashLeft() throws IOException, SQLException {
        UUID neverCommitted = fresh();
        store.keep(neverCommitted, FileStore.Part.CONTENT, paper(fresh()).content());
        UUID neverAnnounced = fresh();
        store.append(neverAnnounced, 0, new java.io.ByteArrayInputStream(new byte[10]));
        byte[] pdf = GoodFiles.pdf();
        String complete = Uploads.complete(editor, place.session(), "a.pdf", pdf);
        String onItsWay = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "b.pdf", 100));
        Uploads.send(editor, onItsWay, 0, new byte[10]).then().statusCode(200);

        sweeper.sweep(Instant.now());
        assertThat(keptUnder(neverCommitted)).as("it is young").isTrue();

        sweeper.sweep(Instant.now().plus(Sweeper.YOUNG).plusSeconds(60));
        assertThat(keptUnder(neverCommitted)).isFalse();
        assertThat(store.received(neverAnnounced)).isZero();
        assertThat(Uploads.content(editor, complete)).isEqualTo(pdf);
        assertThat(store.received(UUID.fromString(onItsWay))).isEqualTo(10);

        sweeper.sweep(Instant.now().plus(Sweeper.UNFINISHED).plus(Duration.ofMinutes(1)));
        Api.as(editor).get("/attachments/{id}", onItsWay).then().body("status", equalTo("ABANDONED"));
        assertThat(store.received(UUID.fromString(onItsWay))).isZero();
        assertThat(Uploads.statusOfContent(editor, complete)).isEqualTo(200);
    }

    @Test
    void aRecordThatIsDeletedTakesItsFilesWithIt() throws IOException, SQLException {
        String id = Uploads.complete(editor, place.session(), "anh.jpg", GoodFiles.jpeg(40, 30));
        UUID mark = marksOf(id).getFirst();
        try (Connection owner = DatabaseResource.asOwner()) {
            for (String table : List.of("session_partner", "session_standing")) {
                run(owner, "delete from " + table + " where session_id = ?::uuid");
            }
            run(owner, "delete from session_report where id = ?::uuid");
        }
        assertThat(Uploads.statusOfContent(editor, id)).isEqualTo(404);
        assertThat(marksOf(id)).isEmpty();
        sweeper.sweep(Instant.now().plus(Sweeper.YOUNG).plusSeconds(60));
        assertThat(keptUnder(mark)).isFalse();
    }

    private void run(Connection owner, String sql) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, place.session());
            statement.execute();
        }
    }

    private Inspected paper(UUID upload) throws IOException {
        Path file = store.workplace(upload);
        Files.write(file, GoodFiles.pdf());
        return Inspected.asItCame(FileKind.PDF, file);
    }

    private boolean keptUnder(UUID mark) throws IOException {
        return store.marks(Instant.now().plusSeconds(60)).contains(mark);
    }

    private static List<UUID> marksOf(String attachment) throws SQLException {
        try (Connection owner = DatabaseResource.asOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select stored_as from attachment where id = ?::uuid and stored_as is not null")) {
            query.setString(1, attachment);
            List<UUID> marks = new java.util.ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    marks.add(rows.getObject(1, UUID.class));
                }
            }
            return marks;
        }
    }

    private static UUID fresh() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
