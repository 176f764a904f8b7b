package vn.chungtay.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * An entity tag on every record and list that is read, and 304 for who has it already. A record's tag begins with its version;
 * the hash behind it tells apart what differs by viewer or by day.
 */
class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        if (response.getStatus() == 201
                || (response.getStatus() == 200 && !request.getMethod().equals(HttpMethod.GET))) {
            if (entity instanceof Versioned record) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, ofWritten(record));
            }
            return;
        }
        boolean readable = response.getStatus() == 200
                && request.getMethod().equals(HttpMethod.GET)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                && entity != null
                && entity.getClass().getPackageName().startsWith("vn.chungtay");
        if (!readable) {
            return;
        }
        byte[] body = json.writeValueAsBytes(entity);
        String hash = HexFormat.of().formatHex(sha256(body), 0, 8);
        String tag = '"' + (entity instanceof Versioned record ? record.etag() + "-" + hash : hash) + '"';
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Cookie");
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> one.replaceFirst("^W/", "")
                        .equals(tag))) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** The tag of a record that was just written. */
    static String ofWritten(Versioned record) {
        return '"' + record.etag() + '"';
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
