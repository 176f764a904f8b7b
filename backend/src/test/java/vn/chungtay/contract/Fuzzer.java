package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.chungtay.testing.People;

/**
 * Makes calls out of the contract: the n-th call of a seed is the same each time, up to the records that the service holds by then. Most are
 * nearly right, so that they get past the first check; each is wrong in a place or two, or asked by somebody who may not.
 */
final class Fuzzer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IDS_KEPT = 200;

    private final GoodCalls good;
    private final long seed;
    private final List<ContractOperation> operations;
    private final List<String> tokens;
    private final List<String> words;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Call> templates = new ConcurrentHashMap<>();

    Fuzzer(Records records, GoodCalls good, long seed) {
        this.good = good;
        this.seed = seed;
        this.operations = Contract.committed().operations();
        this.tokens = tokens(records);
        this.words = Stream.concat(
                        Stream.of(
                                "HN",
                                "HN-005",
                                "HN-272",
                                "HN281MN025",
                                "HN008MN005",
                                "2026-2027",
                                "2022-2023",
                                "2025-2030",
                                "ICT",
                                "ASSESSMENT",
                                "Đông Lỗ",
                                "Cầu Giấy",
                                "accept",
                                "decline",
                                "withdraw",
                                "end",
                                "sign",
                                "agree",
                                "submit",
                                "approve",
                                "return",
                                "report",
                                "confirm",
                                "cancel",
                                "replace",
                                "unit",
                                "level",
                                "month",
                                "-date",
                                "name",
                                "-signedOn",
                                "since",
                                "true",
                                "1",
                                "Chuyên đề",
                                records.near.unit(),
                                records.near.school(),
                                records.far.unit(),
                                records.far.school()),
                        enums(Contract.committed()))
                .distinct()
                .toList();
    }

    private static List<String> tokens(Records records) {
        return List.of(
                Records.ANYTHING,
                People.department(),
                People.administrator(),
                People.auditor(),
                People.stranger(),
                records.near.viewer(),
                records.near.editor(),
                records.near.approver(),
                records.far.editor(),
                records.far.approver(),
                People.secondApprover(records.far.unit()),
                People.editor(records.near.school()),
                People.approver(records.far.school()),
                People.approver("HN-005", "HN-272"),
                People.viewer("NO-SUCH-CODE"));
    }

    private static Stream<String> enums(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation -> operation.parameters("query").stream().map(operation::schemaOf))
                .flatMap(schema -> Samples.right(schema).stream())
                .filter(word -> word.length() < 40);
    }

    /** The call of a number. */
    Call call(int number) {
        FuzzValues values = new FuzzValues(Contract.committed(), new Random(seed * 1_000_003 + number), words);
        ContractOperation operation = values.of(operations);
        if (operation.path().endsWith("/imports") && values.in(70)) {
            operation = values.of(operations);
        }
        Call call = template(operation, values);
        if (values.in(40)) {
            call.by(values.in(5) ? null : values.of(tokens));
        }
        path(call, values);
        query(call, values);
        headers(call, values);
        body(call, values);
        return call;
    }

    /** A call of the operation that was right when it was made; the version it writes to is mostly looked up anew. */
    private Call template(ContractOperation operation, FuzzValues values) {
        Call call = templates
                .computeIfAbsent(operation.id(), id -> good.of(operation))
                .copy();
        if (operation.wantsIfMatch() && values.in(60)) {
            call.header("If-Match", good.etag(operation, call));
        }
        return call;
    }

    private void path(Call call, FuzzValues values) {
        for (JsonNode parameter : call.operation().parameters("path")) {
            if (values.in(15)) {
                String value = values.in(60) && !ids.isEmpty()
                        ? id(values)
                        : values.text(parameter, call.operation().schemaOf(parameter));
                call.path(parameter.path("name").asText(), value.isEmpty() || value.matches("\\.+") ? "x" : value);
            }
        }
    }

    private void query(Call call, FuzzValues values) {
        List<JsonNode> parameters = call.operation().parameters("query");
        if (!parameters.isEmpty() && values.in(80)) {
            for (int i = 0; i < 3; i++) {
                JsonNode parameter = values.of(parameters);
                JsonNode schema = call.operation().schemaOf(parameter);
                boolean known = schema.path("format").asText().equals("uuid") && !ids.isEmpty() && values.in(60);
                call.query(parameter.path("name").asText(), known ? id(values) : values.text(parameter, schema));
            }
        }
        if (values.in(3)) {
            call.again(values.word(), values.word());
        }
        if (!call.operation().reads() && values.in(30)) {
            call.query("validateOnly", values.in(90) ? "false" : values.word());
        }
    }

    private void headers(Call call, FuzzValues values) {
        if (values.in(8)) {
            call.header(
                    "Accept",
                    values.of(List.of("*/*", "application/*", "text/csv", "text/html", "image/png", "x", "a/b;q=2")));
        }
        if (values.in(10)) {
            call.header("Accept-Language", values.of(List.of("en", "vi", "en-GB,vi;q=0.1", "zz", "*", ",;")));
        }
        if (call.operation().wantsIfMatch() && values.in(8)) {
            call.header(
                    "If-Match",
                    values.of(List.of(
                            "", "*", "\"0\"", "\"1\"", "\"2-x\"", "W/\"0\"", "\"-1\"", "\"9999999999\"", "\"\"")));
        }
        if (call.operation().reads() && values.in(5)) {
            call.header("If-None-Match", values.of(List.of("*", "\"x\"", "W/\"1\"", ",")));
        }
        for (JsonNode parameter : call.operation().parameters("header")) {
            String name = parameter.path("name").asText();
            if (name.equals("Idempotency-Key") && values.in(30)) {
                call.header(name, values.of(List.of("a", "b", "c", "x".repeat(300), "\"d\"")));
            }
        }
    }

    private void body(Call call, FuzzValues values) {
        if (call.body() == null) {
            return;
        }
        if (call.operation().takesJson()) {
            json(call, values);
        } else if (values.in(70)) {
            String type = "text/csv; charset=UTF-8";
            call.body(
                    type,
                    values.spoiled(new String(call.body(), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (values.in(4)) {
            call.body(call.operation().takesJson() ? "application/json" : "text/csv", values.spoiled(call.body()));
        }
        if (values.in(2)) {
            call.header(
                    "Content-Type",
                    values.of(List.of("text/plain", "application/json; charset=x", "multipart/form-data", "*/*")));
        }
    }

    private void json(Call call, FuzzValues values) {
        JsonNode schema = call.operation().schemaOf(call.operation().bodies().get("application/json"));
        ObjectNode body = good.bodyOf(call);
        if (values.in(15)) {
            body = Bodies.object(values.json(schema));
        }
        List<String> fields = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        for (int i = 0; i < 3 && !fields.isEmpty(); i++) {
            String field = values.of(fields);
            if (values.in(35)) {
                body.set(field, values.json(schema.path("properties").path(field)));
            } else if (values.in(12)) {
                body.set(field, values.anything());
            } else if (values.in(12)) {
                body.remove(field);
            } else if (field.endsWith("Id") && !ids.isEmpty() && values.in(40)) {
                body.put(field, id(values));
            }
        }
        if (values.in(2)) {
            body.set(values.word(), values.anything());
        }
        call.json(body);
    }

    private String id(FuzzValues values) {
        synchronized (ids) {
            return values.of(ids);
        }
    }

    /** Remembers the ids of an answer, to ask about them. */
    void learn(Answer answer) {
        if (answer.status() >= 300 || !answer.mediaType().equals("application/json")) {
            return;
        }
        try {
            synchronized (ids) {
                for (String id : JSON.readTree(answer.body()).findValuesAsText("id")) {
                    if (ids.size() < IDS_KEPT) {
                        ids.add(id);
                    } else {
                        ids.set(Math.floorMod(id.hashCode(), IDS_KEPT), id);
                    }
                }
            }
        } catch (IOException noJson) {
            throw new IllegalStateException("An answer that kept the contract is no JSON", noJson);
        }
    }
}
