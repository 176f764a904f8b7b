package vn.chungtay.organisations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Areas of units by their codes: what a boundary file says, once it has been read and found right. */
record BoundaryAreas(byte[] geoJson, String digest, int count, int positions) {

    /** A metre is enough, and a tenth of it is no secret of the sender's instruments. */
    private static final double PLACES = 1e6;

    private static final JsonFactory JSON = new JsonFactory();

    /** One unit's area: polygons of rings, each ring longitudes and latitudes by turns. */
    record Area(String code, String pointer, List<List<double[]>> polygons) {}

    /** Writes them anew: nothing of what was sent goes on but areas and codes; the names are those of the directory. */
    static BoundaryAreas of(List<Area> areas, Map<String, String> names) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int positions = 0;
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Area area : areas) {
                json.writeStartObject();
                json.writeStringField("type", "Feature");
                json.writeObjectFieldStart("properties");
                json.writeStringField("code", area.code());
                json.writeStringField("name", names.get(area.code()));
                json.writeEndObject();
                json.writeObjectFieldStart("geometry");
                json.writeStringField("type", "MultiPolygon");
                json.writeArrayFieldStart("coordinates");
                for (List<double[]> polygon : area.polygons()) {
                    json.writeStartArray();
                    for (double[] ring : polygon) {
                        positions += ring.length / 2;
                        write(json, ring);
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = written.toByteArray();
        return new BoundaryAreas(content, digest(content), areas.size(), positions);
    }

    private static void write(JsonGenerator json, double[] ring) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < ring.length; i += 2) {
            json.writeStartArray();
            json.writeNumber(Math.round(ring[i] * PLACES) / PLACES);
            json.writeNumber(Math.round(ring[i + 1] * PLACES) / PLACES);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
