package vn.chungtay.organisations;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.shared.Refusal;

/**
 * Reads a GeoJSON file of boundaries, a feature at a time, and names what is wrong with it by its place. It believes nothing: not the size,
 * not the form, not that a number is a degree.
 */
final class BoundaryFileReader {

    static final int MEGABYTES = 16;
    static final int MOST_AREAS = 5_000;
    static final int MOST_POSITIONS = 600_000;

    private static final int MOST_ERRORS = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectReader json;
    private final List<BoundaryAreas.Area> areas = new ArrayList<>();
    private final List<Refusal.FieldError> errors = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int positions;

    BoundaryFileReader(ObjectMapper json) {
        // A feature is read out of the middle of the file: others follow it.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws Refusal 400 with the places that are wrong, up to twenty of them */
    List<BoundaryAreas.Area> read(Path file) {
        try {
            if (Files.size(file) > (long) MEGABYTES << 20) {
                throw Refusal.badRequest("BOUNDARY_FILE_TOO_LARGE", MEGABYTES);
            }
            try (Reader text = text(file);
                    JsonParser parser = json.getFactory().createParser(text)) {
                collection(parser);
            }
        } catch (JsonProcessingException | CharacterCodingException broken) {
            throw Refusal.badRequest("BOUNDARY_FILE_NO_JSON");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (areas.isEmpty()) {
            throw Refusal.badRequest("BOUNDARY_FILE_EMPTY");
        }
        return areas;
    }

    /** Bytes that are no UTF-8 are refused, never replaced. */
    private static Reader text(Path file) throws IOException {
        Reader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void collection(JsonParser parser) throws IOException {
        boolean collection = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.badRequest("BOUNDARY_FILE_NO_COLLECTION");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("type")) {
                collection = value == JsonToken.VALUE_STRING && parser.getText().equals("FeatureCollection");
            } else if (member.equals("crs")) {
                system(json.readTree(parser));
            } else if (member.equals("features") && value == JsonToken.START_ARRAY) {
                features(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!collection || parser.nextToken() != null) {
            throw Refusal.badRequest("BOUNDARY_FILE_NO_COLLECTION");
        }
    }

    /** RFC 7946 knows one system only; older files name theirs. */
    private void system(JsonNode crs) {
        String name = crs.at("/properties/name").asText();
        if (!crs.isNull() && !name.endsWith("CRS84") && !name.endsWith(":4326")) {
            wrong("/crs", "BOUNDARY_FILE_SYSTEM", name);
        }
    }

    private void features(JsonParser parser) throws IOException {
        for (int nth = 0; parser.nextToken() != JsonToken.END_ARRAY; nth++) {
            if (nth == MOST_AREAS) {
                throw Refusal.badRequest("BOUNDARY_FILE_TOO_MANY", MOST_AREAS, MOST_POSITIONS);
            }
            JsonNode feature = json.readTree(parser);
            if (errors.size() < MOST_ERRORS) {
                feature("/features/" + nth, feature);
            }
        }
    }

    private void feature(String pointer, JsonNode feature) {
        String code = feature.at("/properties/code").isTextual()
                ? feature.at("/properties/code").textValue()
                : "";
        if (!feature.path("type").asText().equals("Feature")) {
            wrong(pointer, "BOUNDARY_NO_FEATURE");
        } else if (code.isBlank()) {
            wrong(pointer + "/properties/code", "BOUNDARY_CODE_MISSING");
        } else if (!codes.add(code)) {
            wrong(pointer + "/properties/code", "BOUNDARY_CODE_TWICE", code);
        } else {
            List<List<double[]>> polygons = new ArrayList<>();
            geometry(pointer + "/geometry", feature.path("geometry"), polygons);
            areas.add(new BoundaryAreas.Area(code, pointer, polygons));
        }
    }

    private void geometry(String pointer, JsonNode geometry, List<List<double[]>> polygons) {
        JsonNode coordinates = geometry.path("coordinates");
        String place = pointer + "/coordinates";
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(place, coordinates, polygons);
            case "MultiPolygon" -> {
                if (coordinates.isEmpty()) {
                    wrong(place, "BOUNDARY_RING");
                }
                for (int nth = 0; nth < coordinates.size(); nth++) {
                    polygon(place + '/' + nth, coordinates.get(nth), polygons);
                }
            }
            default -> wrong(pointer + "/type", "BOUNDARY_NO_POLYGON");
        }
    }

    private void polygon(String pointer, JsonNode polygon, List<List<double[]>> polygons) {
        List<double[]> rings = new ArrayList<>();
        if (!polygon.isArray() || polygon.isEmpty()) {
            wrong(pointer, "BOUNDARY_RING");
        }
        for (int nth = 0; nth < polygon.size(); nth++) {
            double[] ring = ring(pointer + '/' + nth, polygon.get(nth));
            if (ring != null) {
                rings.add(ring);
            }
        }
        polygons.add(rings);
    }

    private double[] ring(String pointer, JsonNode ring) {
        if (!ring.isArray() || ring.size() < 4) {
            return wrong(pointer, "BOUNDARY_RING");
        }
        positions += ring.size();
        if (positions > MOST_POSITIONS) {
            throw Refusal.badRequest("BOUNDARY_FILE_TOO_MANY", MOST_AREAS, MOST_POSITIONS);
        }
        double[] places = new double[ring.size() * 2];
        double twice = 0;
        for (int nth = 0; nth < ring.size(); nth++) {
            JsonNode place = ring.get(nth);
            if (!place.isArray()
                    || place.size() < 2
                    || !place.get(0).isNumber()
                    || !place.get(1).isNumber()) {
                return wrong(pointer + '/' + nth, "BOUNDARY_POSITION");
            }
            double east = place.get(0).doubleValue();
            double north = place.get(1).doubleValue();
            if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
                return wrong(pointer + '/' + nth, "BOUNDARY_DEGREES", Double.toString(east), Double.toString(north));
            }
            places[2 * nth] = east;
            places[2 * nth + 1] = north;
            if (nth > 0) {
                twice += places[2 * nth - 2] * north - east * places[2 * nth - 1];
            }
        }
        int last = places.length - 2;
        if (places[0] != places[last] || places[1] != places[last + 1]) {
            return wrong(pointer, "BOUNDARY_RING_OPEN");
        }
        return Math.abs(twice) < 1e-12 ? wrong(pointer, "BOUNDARY_RING_FLAT") : places;
    }

    private double[] wrong(String pointer, String code, Object... arguments) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new Refusal.FieldError(pointer, code, List.of(arguments)));
        }
        return null;
    }
}
