package vn.chungtay.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.chungtay.shared.Refusal;

/**
 * Keycloak's administration of the realm, as the realm's client {@code chungtay-service} may use it: people to read, groups to keep.
 * Whatever keeps it from answering is Keycloak's absence (503); what it answers is for the caller to judge.
 */
@ApplicationScoped
class KeycloakAdministration {

    private static final Logger LOG = Logger.getLogger(KeycloakAdministration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String CLIENT_ID = "chungtay-service";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI realm;
    private final URI administration;
    private final Optional<String> secret;
    private final ObjectMapper json;
    private volatile Token token = new Token("", Instant.MIN);

    KeycloakAdministration(
            @ConfigProperty(name = "chungtay.keycloak.url") String keycloak,
            @ConfigProperty(name = "chungtay.keycloak.service-secret") Optional<String> secret,
            ObjectMapper json) {
        this.realm = URI.create(keycloak + "/realms/chungtay/");
        this.administration = URI.create(keycloak + "/admin/realms/chungtay/");
        this.secret = secret.filter(one -> !one.isBlank());
        this.json = json;
    }

    private record Token(String value, Instant until) {}

    /** What Keycloak answered: its status, its body (missing when it is none), the address of what was made. */
    record Answer(int status, JsonNode body, String location) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    /** Whether it can be asked at all: without a secret there is nobody to ask as. */
    boolean configured() {
        return secret.isPresent();
    }

    /** Reads an address below the realm's, such as {@code users?search=an}. */
    Answer get(String address) {
        return send("GET", address, null);
    }

    /**
     * Sends a representation to an address below the realm's.
     *
     * @throws Refusal 503 when Keycloak does not answer, or knows nobody by this client and secret
     */
    Answer send(String method, String address, Object representation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(administration.resolve(address))
                .method(
                        method,
                        representation == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(text(representation)))
                .header(HttpHeaders.CONTENT_TYPE, "application/json");
        Answer answer = exchange(request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(false)));
        return answer.status != 401
                ? answer
                : exchange(request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(true)));
    }

    /** A value as a part of an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private synchronized String token(boolean fresh) {
        if (fresh || !Instant.now().isBefore(token.until)) {
            String form = "grant_type=client_credentials&client_id=" + CLIENT_ID + "&client_secret="
                    + encoded(secret.orElseThrow(() -> Refusal.unavailable("KEYCLOAK_AWAY")));
            Answer answer = exchange(HttpRequest.newBuilder(realm.resolve("protocol/openid-connect/token"))
                    .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (!answer.good()) {
                LOG.errorf("Keycloak does not take the client %s: it answered %d", CLIENT_ID, answer.status);
                throw Refusal.unavailable("KEYCLOAK_AWAY");
            }
            token = new Token(
                    answer.body.path("access_token").asText(),
                    Instant.now().plusSeconds(answer.body.path("expires_in").asLong() - 10));
        }
        return token.value;
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 500) {
                LOG.warnf(
                        "Keycloak answered %d to %s",
                        response.statusCode(), response.uri().getPath());
                throw Refusal.unavailable("KEYCLOAK_AWAY");
            }
            return new Answer(
                    response.statusCode(),
                    json.readTree(response.body()),
                    response.headers().firstValue(HttpHeaders.LOCATION).orElse(null));
        } catch (JsonProcessingException notKeycloaks) {
            LOG.warnf("What answered in Keycloak's place does not speak JSON: %s", notKeycloaks.getOriginalMessage());
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        } catch (IOException absent) {
            LOG.debugf("Keycloak does not answer: %s", absent);
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("KEYCLOAK_AWAY");
        }
    }

    private String text(Object representation) {
        try {
            return json.writeValueAsString(representation);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
