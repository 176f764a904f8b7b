package vn.chungtay.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason its sender can understand and mend. Its code is stable and names a sentence in
 * {@code problems_*.properties}; the arguments fill that sentence.
 */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Object> arguments;
    private final List<FieldError> errors;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** One field that is wrong: a JSON pointer (or the name of a parameter), a stable code, what fills its sentence. */
    public record FieldError(String pointer, String code, List<Object> arguments) {}

    private Refusal(int status, String code, List<Object> arguments, List<FieldError> errors) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** 400: the request cannot be understood as a whole. */
    public static Refusal badRequest(String code, Object... arguments) {
        return new Refusal(400, code, List.of(arguments), List.of());
    }

    /** 400: one field is wrong. */
    public static Refusal invalid(String pointer, String code, Object... arguments) {
        return invalid(List.of(new FieldError(pointer, code, List.of(arguments))));
    }

    /** 400: several fields are wrong. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(400, "INVALID", List.of(), List.copyOf(errors));
    }

    /** 403: this person may not do this. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(403, code, List.of(arguments), List.of());
    }

    /** 404: there is no such record, or this person may not know of it. */
    public static Refusal notFound() {
        return new Refusal(404, "NOT_FOUND", List.of(), List.of());
    }

    /** 406: not to be had in any format the caller takes. */
    public static Refusal notAcceptable() {
        return new Refusal(406, "HTTP_406", List.of(), List.of());
    }

    /** 409: the record, or another, stands against it. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(409, code, List.of(arguments), List.of());
    }

    /** 412: the record has changed since the caller read it. */
    public static Refusal stale() {
        return new Refusal(412, "STALE", List.of(), List.of());
    }

    /** 413: more than is taken at once. */
    public static Refusal tooLarge() {
        return new Refusal(413, "HTTP_413", List.of(), List.of());
    }

    /** 422: the request can be understood, but not beside what was asked before. */
    public static Refusal unprocessable(String code) {
        return new Refusal(422, code, List.of(), List.of());
    }

    /** 429: asked too often; the seconds to wait are its argument. */
    public static Refusal tooOften(long seconds) {
        return new Refusal(429, "TOO_MANY_REQUESTS", List.of(seconds), List.of())
                .with("Retry-After", Long.toString(seconds));
    }

    /** 428: a write to an existing record that does not say which version of it was seen. */
    public static Refusal preconditionRequired(String code) {
        return new Refusal(428, code, List.of(), List.of());
    }

    /** 503: something this call needs, and cannot do without, does not answer now. */
    public static Refusal unavailable(String code) {
        return new Refusal(503, code, List.of(), List.of());
    }

    /** The same, naming the one field that it is about. */
    public Refusal at(String pointer) {
        Refusal marked = new Refusal(status, code, arguments, List.of(new FieldError(pointer, code, arguments)));
        marked.headers.putAll(headers);
        return marked;
    }

    /** A header that the answer carries, for programs that know how to go on. */
    public Refusal with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
