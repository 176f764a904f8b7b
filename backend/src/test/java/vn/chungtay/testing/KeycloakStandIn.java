package vn.chungtay.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * As much of Keycloak's administration as the service uses, at the address where tests expect Keycloak, and away until it is opened. It
 * answers as Keycloak 26 does; that it does is shown by the journeys, which use the real one.
 */
public final class KeycloakStandIn implements AutoCloseable {

    public static final String SECRET = "of-the-service";
    /** The classes of a test are loaded anew for each of its profiles, the JVM stays. */
    private static final String PORT = "chungtay.test.keycloak-port";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was asked of the administration, as {@code METHOD address}; reads are not written down. */
    public final List<String> writes = new CopyOnWriteArrayList<>();

    private final Map<String, ObjectNode> groups = new LinkedHashMap<>();
    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private final Map<String, List<String>> memberships = new HashMap<>();
    private final HttpServer server;
    private Predicate<String> refusing = name -> false;

    private KeycloakStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 0);
        } catch (IOException unbindable) {
            throw new UncheckedIOException(unbindable);
        }
        server.createContext("/auth/realms/chungtay/protocol/openid-connect/token", this::token);
        server.createContext("/auth/admin/realms/chungtay/", this::administration);
        server.start();
    }

    /** From now on Keycloak answers, until this is closed. */
    public static KeycloakStandIn open() {
        return new KeycloakStandIn();
    }

    static synchronized String url() {
        return "http://127.0.0.1:" + port() + "/auth";
    }

    private static int port() {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, Integer.toString(free.getLocalPort()));
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
        return Integer.parseInt(System.getProperty(PORT));
    }

    /** A group that somebody made by hand; gives its id. */
    public String group(String name) {
        ObjectNode group = JSON.createObjectNode().put("name", name);
        group.putObject("attributes");
        return put(groups, group);
    }

    /** Deletes a group by hand. */
    public void forget(String id) {
        groups.remove(id);
    }

    /** A person with roles and groups, by name; gives the id. */
    public String person(String username, String name, List<String> withRoles, List<String> inGroups) {
        String id = put(
                people,
                JSON.createObjectNode()
                        .put("username", username)
                        .put("firstName", name)
                        .put("enabled", true));
        roles.put(id, withRoles);
        memberships.put(id, inGroups);
        return id;
    }

    /** Keycloak will not have a group of such a name. */
    public void refuse(Predicate<String> names) {
        refusing = names;
    }

    /** The group of exactly this name, null when there is none. */
    public JsonNode named(String name) {
        return groups.values().stream()
                .filter(group -> group.path("name").asText().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String put(Map<String, ObjectNode> into, ObjectNode one) {
        String id = UUID.randomUUID().toString();
        into.put(id, one.put("id", id));
        return id;
    }

    private void token(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("client_id=chungtay-service") && form.contains("client_secret=" + SECRET);
        answer(
                call,
                known ? 200 : 401,
                known ? Map.of("access_token", "t", "expires_in", 60) : Map.of("error", "invalid_client"));
    }

    private synchronized void administration(HttpExchange call) throws IOException {
        String[] path = call.getRequestURI().getPath().split("/");
        Map<String, String> query = query(call.getRequestURI().getRawQuery());
        // /auth/admin/realms/chungtay/…
        String what = path[5];
        String id = path.length > 6 ? path[6] : null;
        String of = path.length > 7 ? path[7] : "";
        if (!"Bearer t".equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, Map.of("error", "HTTP 401 Unauthorized"));
        } else if (what.equals("users") && of.equals("groups") && path.length > 8) {
            belong(call, id, path[8]);
        } else if (!call.getRequestMethod().equals("GET")) {
            write(call, id);
        } else {
            switch (what + '/' + of) {
                case "groups/" -> answer(call, 200, found(groups, query, "name"));
                case "groups/members" ->
                    answer(
                            call,
                            200,
                            page(
                                    people(one -> memberships
                                            .get(one)
                                            .contains(
                                                    groups.get(id).path("name").asText())),
                                    query));
                case "roles/users" ->
                    answer(call, 200, page(people(one -> roles.get(one).contains(id)), query));
                case "users/" -> {
                    if (id == null) {
                        answer(call, 200, page(found(people, query, "username"), query));
                    } else {
                        boolean there = people.containsKey(id);
                        answer(call, there ? 200 : 404, there ? people.get(id) : Map.of("error", "User not found"));
                    }
                }
                case "users/groups" ->
                    answer(
                            call,
                            200,
                            memberships.get(id).stream()
                                    .map(name -> Map.of("name", name))
                                    .toList());
                case "users/role-mappings" ->
                    answer(
                            call,
                            200,
                            Stream.concat(Stream.of("default-roles-chungtay"), roles.get(id).stream())
                                    .map(name -> Map.of("name", name))
                                    .toList());
                default -> answer(call, 404, Map.of("error", "HTTP 404 Not Found"));
            }
        }
    }

    /** Joins a group, or leaves it; said again, it changes nothing. */
    private void belong(HttpExchange call, String person, String group) throws IOException {
        writes.add(call.getRequestMethod() + " users/" + person + "/groups/" + group);
        if (!people.containsKey(person) || !groups.containsKey(group)) {
            answer(call, 404, Map.of("error", "User not found"));
            return;
        }
        List<String> of = new ArrayList<>(memberships.get(person));
        String name = groups.get(group).path("name").asText();
        of.remove(name);
        if (call.getRequestMethod().equals("PUT")) {
            of.add(name);
        }
        memberships.put(person, of);
        answer(call, 204, null);
    }

    private void write(HttpExchange call, String id) throws IOException {
        writes.add(call.getRequestMethod() + (id == null ? " groups" : " groups/" + id));
        ObjectNode sent = (ObjectNode) JSON.readTree(call.getRequestBody());
        String name = sent.path("name").asText();
        JsonNode other = named(name);
        if (refusing.test(name)) {
            answer(call, 400, Map.of("errorMessage", "Invalid name"));
        } else if (id != null && !groups.containsKey(id)) {
            answer(call, 404, Map.of("error", "Could not find group by id"));
        } else if (other != null && !other.path("id").asText().equals(id)) {
            answer(call, 409, Map.of("errorMessage", "Top level group named '" + name + "' already exists."));
        } else if (id == null) {
            call.getResponseHeaders()
                    .add("Location", "http://keycloak/admin/realms/chungtay/groups/" + put(groups, sent));
            answer(call, 201, null);
        } else {
            groups.get(id).setAll(sent);
            answer(call, 204, null);
        }
    }

    private List<ObjectNode> people(Predicate<String> which) {
        return people.values().stream()
                .filter(one -> which.test(one.path("id").asText()))
                .toList();
    }

    private static List<ObjectNode> found(Map<String, ObjectNode> among, Map<String, String> query, String field) {
        String search = query.getOrDefault("search", "").replace("*", "");
        boolean exact = "true".equals(query.get("exact"));
        return among.values().stream()
                .filter(one -> exact
                        ? one.path(field).asText().equals(search)
                        : (one.path(field).asText() + one.path("firstName").asText()).contains(search))
                .toList();
    }

    private static List<ObjectNode> page(List<ObjectNode> rows, Map<String, String> query) {
        return rows.stream()
                .skip(Long.parseLong(query.getOrDefault("first", "0")))
                .limit(Long.parseLong(query.getOrDefault("max", "100")))
                .toList();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange call, int status, Object body) throws IOException {
        byte[] bytes = body == null
                ? new byte[0]
                : JSON.writeValueAsBytes(body instanceof List<?> list ? new ArrayList<>(list) : body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }
}
