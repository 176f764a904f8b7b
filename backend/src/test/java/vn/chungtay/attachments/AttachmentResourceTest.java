package vn.chungtay.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.testing.Api;
import vn.chungtay.testing.People;
import vn.chungtay.testing.Race;

/** What is sent can be had again, by whom it concerns alone, and goes when it has to. */
@QuarkusTest
class AttachmentResourceTest {

    private Uploads.Place place;
    private String editor;

    @BeforeEach
    void anActivity() {
        place = Uploads.Place.make();
        editor = place.near().editor();
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("anh.jpg", GoodFiles.jpeg(40, 30), "anh.jpg", "image/jpeg"),
                Arguments.of("IMG_0001.JPEG", GoodFiles.jpeg(1, 1), "IMG_0001.jpg", "image/jpeg"),
                Arguments.of("anh", GoodFiles.jpeg(40, 30), "anh.jpg", "image/jpeg"),
                Arguments.of("Ảnh chụp ở Đông Lỗ.jpg", GoodFiles.jpeg(40, 30), "Ảnh chụp ở Đông Lỗ.jpg", "image/jpeg"),
                Arguments.of("anh.v2.final.jpg", GoodFiles.jpeg(40, 30), "anh.v2.final.jpg", "image/jpeg"),
                Arguments.of("anh.png", GoodFiles.png(40, 30), "anh.png", "image/png"),
                Arguments.of("thuc-ra-la-png.jpg", GoodFiles.png(40, 30), "thuc-ra-la-png.png", "image/png"),
                Arguments.of("anh.webp", GoodFiles.webp(), "anh.jpg", "image/jpeg"),
                Arguments.of("rong.jpg", GoodFiles.jpeg(5_000, 3_000), "rong.jpg", "image/jpeg"),
                Arguments.of("bien-ban.pdf", GoodFiles.pdf(), "bien-ban.pdf", "application/pdf"),
                Arguments.of("khong-nen.pdf", GoodFiles.pdf(document -> {}, false), "khong-nen.pdf", "application/pdf"),
                Arguments.of("van-ban.docx", GoodFiles.docx(), "van-ban.docx", FileKind.DOCX.mediaType()),
                Arguments.of("so-lieu.xlsx", GoodFiles.xlsx(), "so-lieu.xlsx", FileKind.XLSX.mediaType()),
                Arguments.of("bai-giang.pptx", GoodFiles.pptx(), "bai-giang.pptx", FileKind.PPTX.mediaType()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void isTakenAndHandedOut(String name, byte[] content, String kept, String mediaType) {
        Uploads.sent(editor, place.session(), name, content)
                .then()
                .statusCode(200)
                .header("Upload-Complete", "?1")
                .body("status", equalTo("COMPLETE"))
                .body("fileName", equalTo(kept))
                .body("mediaType", equalTo(mediaType))
                .body("thumbnail", equalTo(mediaType.startsWith("image/")));
        String id = Api.as(editor)
                .queryParam("record", place.session())
                .get("/attachments")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        byte[] had = Uploads.content(place.far().viewer(), id);
        if (mediaType.startsWith("image/")) {
            assertThat(had).isNotEmpty();
        } else {
            assertThat(had).isEqualTo(content);
        }
    }

    @Test
    void isHandedOutToBeSavedAndNothingOfItRuns() {
        String id = Uploads.complete(editor, place.session(), "Ảnh “đẹp” 100%.jpg", GoodFiles.jpeg(40, 30));
        Api.as(editor)
                .accept("application/octet-stream")
                .get("/attachments/{id}/content", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Anh _dep_ 100_.jpg\""
                                + "; filename*=UTF-8''%E1%BA%A2nh%20%E2%80%9C%C4%91%E1%BA%B9p%E2%80%9D%20100%25.jpg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", containsString("no-store"));
        Api.as(editor)
                .accept("image/jpeg")
                .get("/attachments/{id}/thumbnail", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", containsString("no-store"));
    }

    /** As eight cameras hold it: the red quarter comes to stand where the eye had it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureStandsUprightAndForgetsWhereItWasTaken(int orientation) throws IOException {
        byte[] camera = GoodFiles.jpegOfACamera(orientation);
        assertThat(text(camera)).contains("GPS 21.0278");
        String id = Uploads.complete(editor, place.session(), "anh.jpg", camera);
        byte[] kept = Uploads.content(editor, id);
        assertThat(text(kept)).doesNotContain("GPS", "Exif", "21.0278");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        boolean sideways = orientation > 4;
        assertThat(picture.getWidth()).isEqualTo(sideways ? 200 : 400);
        assertThat(picture.getHeight()).isEqualTo(sideways ? 400 : 200);
        boolean right = List.of(2, 3, 6, 7).contains(orientation);
        boolean below = List.of(3, 4, 7, 8).contains(orientation);
        int x = picture.getWidth() * (right ? 3 : 1) / 4;
        int y = picture.getHeight() * (below ? 3 : 1) / 4;
        assertThat(red(picture, x, y)).isTrue();
        assertThat(red(picture, picture.getWidth() - x, y)).isFalse();
        assertThat(red(picture, x, picture.getHeight() - y)).isFalse();
        byte[] small = Api.as(editor)
                .accept("image/jpeg")
                .get("/attachments/{id}/thumbnail", id)
                .asByteArray();
        assertThat(text(small)).doesNotContain("GPS", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(sideways ? 200 : 400);
    }

    @Test
    void aLargePictureIsDrawnSmaller() throws IOException {
        String id = Uploads.complete(editor, place.session(), "anh.jpg", GoodFiles.jpeg(5_000, 2_500));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Uploads.content(editor, id)));
        assertThat(kept.getWidth()).isEqualTo(3_200);
        assertThat(kept.getHeight()).isEqualTo(1_600);
        assertThat(red(kept, 100, 100)).isTrue();
        assertThat(red(kept, 3_000, 1_500)).isFalse();
    }

    @Test
    void anUploadGoesOnWhereItBroke() {
        byte[] pdf = GoodFiles.pdf();
        String id = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "a.pdf", pdf.length));
        offset(id, 0, "?0");
        Uploads.send(editor, id, 0, Arrays.copyOf(pdf, 100))
                .then()
                .statusCode(200)
                .header("Upload-Offset", "100")
                .header("Upload-Complete", "?0")
                .body("status", equalTo("UPLOADING"));
        offset(id, 100, "?0");
        for (int wrong : new int[] {0, 99, 101, 100_000}) {
            Uploads.send(editor, id, wrong, new byte[5])
                    .then()
                    .statusCode(409)
                    .header("Upload-Offset", "100")
                    .body("code", equalTo("UPLOAD_OFFSET_DIFFERS"));
        }
        offset(id, 100, "?0");
        // The other party's people may go on with it, and by the words of tus.
        Api.as(place.far().editor())
                .header("Upload-Offset", 100)
                .header("Upload-Complete", "?1")
                .contentType("application/offset+octet-stream")
                .body(Arrays.copyOfRange(pdf, 100, pdf.length))
                .patch("/attachments/{id}/upload", id)
                .then()
                .statusCode(200)
                .header("Upload-Offset", Integer.toString(pdf.length))
                .header("Upload-Complete", "?1")
                .body("status", equalTo("COMPLETE"));
        offset(id, pdf.length, "?1");
        assertThat(Uploads.content(editor, id)).isEqualTo(pdf);
        Uploads.send(editor, id, pdf.length, new byte[0]).then().statusCode(409);
    }

    private void offset(String id, int expected, String complete) {
        Response head = Api.as(editor).head("/attachments/{id}/upload", id);
        head.then()
                .statusCode(200)
                .header("Upload-Offset", Integer.toString(expected))
                .header("Upload-Complete", complete)
                .header("Upload-Limit", "max-size=20971520")
                .header("Cache-Control", containsString("no-store"));
        assertThat(head.asByteArray()).isEmpty();
        Api.as(editor)
                .get("/attachments/{id}/upload", id)
                .then()
                .statusCode(200)
                .body("offset", equalTo(expected))
                .body("complete", equalTo(complete.equals("?1")));
    }

    @Test
    void ofManyWhoSendTheSamePieceOneIsHeard() throws Exception {
        byte[] pdf = GoodFiles.pdf();
        String id = Uploads.declared(editor, Uploads.said("session-reports", place.session(), "a.pdf", pdf.length));
        List<Integer> answers = Race.together(Collections.nCopies(
                8, () -> Uploads.send(editor, id, 0, Arrays.copyOf(pdf, 200)).statusCode()));
        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(answer -> answer == 200)
                .hasSize(1);
        Uploads.send(editor, id, 200, Arrays.copyOfRange(pdf, 200, pdf.length))
                .then()
                .statusCode(200);
        assertThat(Uploads.content(editor, id)).isEqualTo(pdf);
    }

    @Test
    void aRecordHasTenAndNoMoreHoweverManyComeAtOnce() throws Exception {
        List<Integer> answers = Race.together(Collections.nCopies(
                14, () -> Uploads.declare(editor, Uploads.said("session-reports", place.session(), "anh.jpg", 100))
                        .statusCode()));
        assertThat(answers).filteredOn(answer -> answer == 201).hasSize(10);
        assertThat(answers).filteredOn(answer -> answer == 409).hasSize(4);
        String first = Api.as(editor)
                .queryParam("record", place.session())
                .get("/attachments")
                .path("items[0].id");
        Uploads.takeDown(editor, first).statusCode(200);
        Uploads.declare(editor, Uploads.said("session-reports", place.session(), "anh.jpg", 100))
                .then()
                .statusCode(201);
        Uploads.declare(editor, Uploads.said("session-reports", place.session(), "anh.jpg", 100))
                .then()
                .statusCode(409)
                .body("code", equalTo("ATTACHMENT_TEN_A_RECORD"));
    }

    @Test
    void aRepeatOfAnIdMakesNothingNew() {
        Map<String, Object> said = Uploads.said("session-reports", place.session(), "anh.jpg", 100);
        said.put("id", UuidVersion7Strategy.INSTANCE.generateUuid(null).toString());
        String id = Uploads.declared(editor, said);
        assertThat(id).isEqualTo(said.get("id"));
        assertThat(Uploads.declared(editor, said)).isEqualTo(id);
        said.put("recordId", Uploads.Place.make().session());
        assertThat(Uploads.declare(People.editor(place.near().unit()), said).<String>path("recordId"))
                .isEqualTo(place.session());
    }

    @Test
    void isTakenDownAtOnceAndTheRecordOfItStays() {
        String id = Uploads.complete(editor, place.session(), "anh.jpg", GoodFiles.jpeg(40, 30));
        Uploads.takeDown(place.far().editor(), id)
                .statusCode(200)
                .body("status", equalTo("TAKEN_DOWN"))
                .body("takenDownReason", equalTo("Phụ huynh đề nghị gỡ"))
                .body("takenDownBy", equalTo("Người thử editor"))
                .body("thumbnail", equalTo(false));
        assertThat(Uploads.statusOfContent(editor, id)).isEqualTo(404);
        Api.as(editor)
                .accept("image/jpeg")
                .get("/attachments/{id}/thumbnail", id)
                .then()
                .statusCode(404);
        Uploads.takeDown(editor, id).statusCode(409).body("code", equalTo("ATTACHMENT_GONE"));
        Api.as(editor)
                .get("/session-reports/{id}/history", place.session())
                .then()
                .statusCode(200)
                .body("items[0].changes.part", hasItem("attachments"))
                .body("items[0].changes.field", hasItems("status", "endedReason"));
    }

    @Test
    void isSeenByThoseWhoSeeItsRecordAndByNobodyElse() {
        String id = Uploads.complete(editor, place.session(), "anh.jpg", GoodFiles.jpeg(40, 30));
        String stranger = Uploads.Place.make().near().editor();
        for (String reader : List.of(place.far().viewer(), People.auditor(), People.department())) {
            assertThat(Uploads.statusOfContent(reader, id)).isEqualTo(200);
        }
        assertThat(Uploads.statusOfContent(stranger, id)).isEqualTo(404);
        Api.as(stranger).get("/attachments/{id}", id).then().statusCode(404);
        Api.as(stranger)
                .queryParam("record", place.session())
                .get("/attachments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Uploads.declare(stranger, Uploads.said("session-reports", place.session(), "anh.jpg", 10))
                .then()
                .statusCode(404);
        Uploads.declare(place.near().viewer(), Uploads.said("session-reports", place.session(), "anh.jpg", 10))
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownCollectionOrRecordIsRefused() {
        Uploads.declare(editor, Uploads.said("themes", place.session(), "anh.jpg", 10))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/collection"));
        Uploads.declare(editor, Uploads.said("agreements", place.session(), "anh.jpg", 10))
                .then()
                .statusCode(404);
        Api.as(editor)
                .queryParam("collection", "themes")
                .get("/attachments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("collection"));
    }

    @Test
    void theActivitySaysWhetherTheViewerMayAdd() {
        Api.as(place.far().editor())
                .get("/session-reports/{id}", place.session())
                .then()
                .body("allowedActions.find { it.action == 'attach' }.allowed", equalTo(true));
        Api.as(place.far().viewer())
                .get("/session-reports/{id}", place.session())
                .then()
                .body("allowedActions.find { it.action == 'attach' }.allowed", equalTo(false));
        Api.as(People.auditor())
                .get("/attachments")
                .then()
                .body("items.allowedActions.flatten().allowed", not(hasItem(true)));
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int color = picture.getRGB(x, y);
        return (color >> 16 & 0xFF) > 150 && (color & 0xFF) < 100;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
