package vn.chungtay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of every answer of an operation, whatever was asked: nothing but what the contract says, and no error of ours. */
final class AnswerLaws {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** Headers that HTTP or the safety of browsers wants on any answer; every other one must be documented. */
    private static final Set<String> GENERAL = Set.of(
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "date",
            "permissions-policy",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "vary",
            "x-content-type-options",
            "x-frame-options");

    /** What an error must never tell: the database's words, classes, files. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|org\\.postgresql|org\\.hibernate|vn\\.chungtay\\.|java\\.(lang|util)\\.|SQLState|\\tat ");

    private AnswerLaws() {}

    /** What is wrong with the answer; empty when it keeps the contract. */
    static List<String> faults(ContractOperation operation, Answer answer) {
        List<String> faults = new ArrayList<>();
        JsonNode documented = operation.answer(answer.status());
        if (answer.status() == 500 || documented == null) {
            faults.add("answered " + answer.status() + (documented == null ? ", which is not documented: " : ": ")
                    + answer.text());
            return faults;
        }
        headers(operation, documented, answer, faults);
        content(operation, documented, answer, faults);
        if (answer.status() >= 400) {
            problem(answer, faults);
        }
        return faults;
    }

    private static void headers(ContractOperation operation, JsonNode documented, Answer answer, List<String> faults) {
        Set<String> known = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        // A file is written as it is read: its tag would be known only at its end.
        boolean file = !answer.mediaType().isEmpty() && !answer.mediaType().endsWith("json");
        documented.path("headers").properties().forEach(header -> {
            known.add(header.getKey());
            boolean wanted = operation
                            .contract()
                            .resolve(header.getValue())
                            .path("required")
                            .asBoolean()
                    && !(file && header.getKey().equals("ETag"));
            if (wanted && answer.header(header.getKey()) == null) {
                faults.add(answer.status() + " without the header " + header.getKey());
            }
        });
        answer.headers().forEach((name, values) -> {
            if (!known.contains(name) && !GENERAL.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                faults.add(answer.status() + " with the header " + name + ", which is not documented");
            }
        });
    }

    private static void content(ContractOperation operation, JsonNode documented, Answer answer, List<String> faults) {
        JsonNode content = documented.path("content");
        if (content.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add(answer.status() + " with a body, and none is documented: " + answer.text());
            }
            return;
        }
        JsonNode media = content.get(answer.mediaType());
        if (media == null) {
            faults.add(answer.status() + " as " + answer.mediaType() + ", which is not documented: " + answer.text());
            return;
        }
        if (!answer.mediaType().endsWith("json")) {
            return;
        }
        try {
            operation
                    .contract()
                    .faults(media.path("schema"), JSON.readTree(answer.body()))
                    .forEach(fault -> faults.add(answer.status() + " against its schema: " + fault));
        } catch (IOException noJson) {
            faults.add(answer.status() + " is no JSON: " + answer.text());
        }
    }

    private static void problem(Answer answer, List<String> faults) {
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add(answer.status() + " is no problem");
            return;
        }
        if (INSIDE.matcher(answer.text()).find()) {
            faults.add(answer.status() + " tells what is inside: " + answer.text());
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (problem.path("status").asInt() != answer.status()) {
                faults.add(answer.status() + " says it is " + problem.path("status"));
            }
            if (problem.path("detail").asText().isBlank()
                    || problem.path("traceId").asText().isBlank()) {
                faults.add(answer.status() + " says nothing: " + answer.text());
            }
        } catch (IOException noJson) {
            faults.add(answer.status() + " is no JSON: " + answer.text());
        }
    }
}
