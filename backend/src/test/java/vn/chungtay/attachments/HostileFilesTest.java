package vn.chungtay.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.attachments.HostileFiles.Hostile;
import vn.chungtay.shared.Language;
import vn.chungtay.testing.Api;

/** Files that want to be something else than they are: each is refused with its reason, and nothing of it stays. */
@QuarkusTest
class HostileFilesTest {

    private static Uploads.Place place;

    @BeforeEach
    void anActivity() {
        place = place == null ? Uploads.Place.make() : place;
    }

    static List<Hostile> files() {
        return HostileFiles.all();
    }

    static List<Map.Entry<String, String>> names() {
        return HostileFiles.names();
    }

    @Test
    void thereAreAHundredAndMore() {
        assertThat(files().size() + names().size()).isGreaterThan(150);
        assertThat(files()).extracting(Hostile::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithItsReason(Hostile file) {
        String editor = place.near().editor();
        String id = Uploads.declared(
                editor, Uploads.said("session-reports", place.session(), file.name(), file.content().length));
        Uploads.send(editor, id, 0, file.content())
                .then()
                .statusCode(400)
                .body("code", equalTo(file.code()))
                .body("detail", equalTo(Language.VI.sentence(file.code(), List.of())));
        Api.as(editor)
                .header("Accept-Language", "en")
                .get("/attachments/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("refusal", equalTo(Language.EN.sentence(file.code(), List.of())))
                .body("allowedActions.allowed", not(org.hamcrest.Matchers.hasItem(true)));
        assertThat(Uploads.statusOfContent(editor, id)).isEqualTo(404);
        Uploads.send(editor, id, 0, GoodFiles.jpeg(10, 10)).then().statusCode(409);
        assertThat(pending(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedByItsName(Map.Entry<String, String> name) {
        Uploads.declare(place.near().editor(), Uploads.said("session-reports", place.session(), name.getKey(), 100))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fileName"))
                .body("errors[0].code", equalTo(name.getValue()));
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(0, "ATTACHMENT_EMPTY"),
                Arguments.of(-1, "ATTACHMENT_EMPTY"),
                Arguments.of((20 << 20) + 1, "ATTACHMENT_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void isRefusedByItsSize(int size, String code) {
        Uploads.declare(place.near().editor(), Uploads.said("session-reports", place.session(), "anh.jpg", size))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/size"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void isRefusedWhenMoreOrLessComesThanWasAnnounced() {
        String editor = place.near().editor();
        String id = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "anh.jpg", 100));
        Uploads.send(editor, id, 0, new byte[101])
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_LENGTH_DIFFERS"));
        Response early = Api.as(editor)
                .header("Upload-Offset", 0)
                .header("Upload-Complete", "?1")
                .contentType(Uploads.PIECE)
                .body(new byte[99])
                .patch("/attachments/{id}/upload", id);
        early.then().statusCode(400).body("code", equalTo("UPLOAD_LENGTH_DIFFERS"));
        assertThat(pending(id)).isEmpty();
        Uploads.takeDown(editor, id).statusCode(200);
    }

    @Test
    void aPictureOfAnActivityNeedsTheWordOfItsSender() {
        String editor = place.near().editor();
        byte[] photo = GoodFiles.jpeg(30, 20);
        Map<String, Object> said = Uploads.said("session-reports", place.session(), "anh.jpg", photo.length);
        said.remove("consent");
        Uploads.send(editor, Uploads.declared(editor, said), 0, photo)
                .then()
                .statusCode(400)
                .body("code", equalTo("ATTACHMENT_CONSENT"));
        byte[] paper = GoodFiles.pdf();
        said.put("fileName", "bien-ban.pdf");
        said.put("size", paper.length);
        String id = Uploads.declared(editor, said);
        Uploads.send(editor, id, 0, paper).then().statusCode(200);
        Uploads.takeDown(editor, id).statusCode(200);
    }

    static List<Path> pending(String id) {
        Path folder = Path.of("target/files/pending");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(id))
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
