package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.chungtay.files.CallerGone;
import vn.chungtay.shared.Choices;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.PageQuery;
import vn.chungtay.shared.Refusal;

/** Every way a call can fail, and the problem it is answered with. No other file turns an error into an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final ProblemWriter writer;
    private final MarkedFields fields;

    ProblemMappers(ProblemWriter writer, MarkedFields fields) {
        this.writer = writer;
        this.fields = fields;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers, UriInfo uri) {
        return writer.answer(fields.in(refusal), headers, uri);
    }

    /** Not a failure: what the same request was answered with before. */
    @ServerExceptionMapper
    Response again(KeptAnswer.Again again) {
        return again.answer().response();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException unauthorized, HttpHeaders headers, UriInfo uri) {
        return writer.unauthorized(headers, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response notAuthenticated(AuthenticationFailedException failed, HttpHeaders headers, UriInfo uri) {
        return writer.unauthorized(headers, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response notAuthenticated(AuthenticationCompletionException failed, HttpHeaders headers, UriInfo uri) {
        return writer.unauthorized(headers, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException forbidden, HttpHeaders headers, UriInfo uri) {
        return writer.answer(Refusal.forbidden("ROLE_MISSING"), headers, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException violations, HttpHeaders headers, UriInfo uri) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            String constraint = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            var attributes = violation.getConstraintDescriptor().getAttributes();
            errors.add(
                    switch (constraint) {
                        case "NotNull", "NotBlank", "NotEmpty" ->
                            MissingBody.is(violation)
                                    ? new Refusal.FieldError("", "BODY_MISSING", List.of())
                                    : error(violation, "REQUIRED");
                        case "Size" -> error(violation, "SIZE", attributes.get("min"), attributes.get("max"));
                        case "Min", "PositiveOrZero", "Positive" ->
                            error(violation, "TOO_SMALL", attributes.getOrDefault("value", 0));
                        case "Max" -> error(violation, "TOO_LARGE", attributes.get("value"));
                        // A constraint of a room says by its message which of our sentences it is.
                        default ->
                            error(
                                    violation,
                                    Language.VI.knows(violation.getMessage()) ? violation.getMessage() : "MALFORMED");
                    });
        }
        errors.sort(java.util.Comparator.comparing(Refusal.FieldError::pointer));
        return writer.answer(Refusal.invalid(errors), headers, uri);
    }

    /** The second class is named because Quarkus answers it itself in tests, where production would not. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException malformed, HttpHeaders headers, UriInfo uri) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return writer.answer(
                    Refusal.invalid(pointer(unknown), "FIELD_UNKNOWN", unknown.getPropertyName()), headers, uri);
        }
        if (malformed instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return writer.answer(ofType(wrong), headers, uri);
        }
        return writer.answer(Refusal.badRequest("BODY_MALFORMED"), headers, uri);
    }

    /** What a value should have been, where its type tells. */
    private static Refusal ofType(JsonMappingException wrong) {
        if (wrong instanceof InvalidFormatException value && value.getTargetType() != null) {
            Class<?> type = value.getTargetType();
            if (type.isEnum()) {
                return Refusal.invalid(
                        pointer(wrong), "VALUE_UNKNOWN", shortened(value.getValue()), Choices.names(type));
            }
            if (type == LocalDate.class) {
                return Refusal.invalid(pointer(wrong), "DATE_INVALID");
            }
            if (type == UUID.class) {
                return Refusal.invalid(pointer(wrong), "ID_MALFORMED");
            }
        }
        return Refusal.invalid(pointer(wrong), "MALFORMED");
    }

    /** As much of it as is needed to find it again. */
    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = http.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException malformed) {
                return malformed(malformed, headers, uri);
            }
            if (cause instanceof Refusal refusal) {
                return writer.answer(refusal, headers, uri);
            }
        }
        int status = http.getResponse().getStatus();
        if (status == 404 && http.getCause() != null) {
            // A parameter that cannot be converted is "not found" to JAX-RS; to our callers it is their mistake.
            return writer.answer(Refusal.badRequest("PARAMETER_MALFORMED"), headers, uri);
        }
        return switch (status) {
            case 400 -> writer.answer(Refusal.badRequest("BODY_MALFORMED"), headers, uri);
            case 401 -> writer.unauthorized(headers, uri);
            case 404 -> writer.answer(Refusal.notFound(), headers, uri);
            case 405, 406, 413, 415 -> writer.answer(status, "HTTP_" + status, List.of(), List.of(), headers, uri);
            default ->
                status < 500
                        ? writer.answer(status, "HTTP_OTHER", List.of(), List.of(), headers, uri)
                        : failed(http, headers, uri);
        };
    }

    /** Nobody is there to read the answer, and nothing of ours has failed. */
    @ServerExceptionMapper
    Response gone(CallerGone gone, HttpHeaders headers, UriInfo uri) {
        LOG.debugf(gone, "The reader of %s has gone", uri.getPath());
        return writer.answer(Refusal.unavailable("FILES_BUSY"), headers, uri);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException stale, HttpHeaders headers, UriInfo uri) {
        return writer.answer(Refusal.stale(), headers, uri);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, HttpHeaders headers, UriInfo uri) {
        Optional<Refusal> refusal = Refusals.of(failure);
        if (refusal.isPresent()) {
            return writer.answer(fields.in(refusal.get()), headers, uri);
        }
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violations) {
                return invalid(violations, headers, uri);
            }
        }
        LOG.errorf(failure, "%s failed", uri.getPath());
        return writer.answer(500, "INTERNAL", List.of(), List.of(), headers, uri);
    }

    private static Refusal.FieldError error(ConstraintViolation<?> violation, String code, Object... arguments) {
        List<String> names = new ArrayList<>();
        boolean body = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (node.getIndex() != null) {
                        names.add(node.getIndex().toString());
                    }
                    if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                        names.add(node.getName());
                    }
                }
                case PARAMETER -> body = !violation.getRootBeanClass().isRecord() && node.getName() != null;
                default -> {}
            }
        }
        Object holder = violation.getLeafBean();
        boolean query = holder instanceof PageQuery || names.isEmpty();
        String last = names.isEmpty() ? lastNode(violation.getPropertyPath()) : String.join("/", names);
        return new Refusal.FieldError(query ? last : "/" + last, code, List.of(arguments));
    }

    private static String lastNode(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }

    private static String pointer(JsonMappingException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }
}
