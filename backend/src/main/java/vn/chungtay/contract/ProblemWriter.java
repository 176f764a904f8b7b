package vn.chungtay.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.Refusal;

/** Writes a problem in the language of the request. */
@ApplicationScoped
public class ProblemWriter {

    public Response answer(Refusal refusal, HttpHeaders headers, UriInfo uri) {
        Response.ResponseBuilder answer = Response.fromResponse(
                answer(refusal.status(), refusal.code(), refusal.arguments(), refusal.errors(), headers, uri));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    /** 401 with the challenge that a machine needs; the browser's application sends its person to {@code /login}. */
    public Response unauthorized(HttpHeaders headers, UriInfo uri) {
        return Response.fromResponse(answer(401, "SIGN_IN", List.of(), List.of(), headers, uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    Response answer(
            int status,
            String code,
            List<Object> arguments,
            List<Refusal.FieldError> errors,
            HttpHeaders headers,
            UriInfo uri) {
        Language language = Language.of(headers);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(java.util.Locale.ROOT))
                .entity(problem(
                        status,
                        code,
                        arguments,
                        errors,
                        language,
                        uri.getRequestUri().getRawPath()))
                .build();
    }

    /** The problem itself, for what answers outside the resources. */
    public Problem problem(
            int status,
            String code,
            List<Object> arguments,
            List<Refusal.FieldError> errors,
            Language language,
            String path) {
        List<Problem.FieldProblem> fields = errors.stream()
                .map(error -> new Problem.FieldProblem(
                        error.pointer(), error.code(), language.sentence(error.code(), error.arguments())))
                .toList();
        String title = language.sentence("TITLE_" + (language.knows("TITLE_" + status) ? status : 400), List.of());
        String detail = fields.size() == 1 && code.equals("INVALID")
                ? fields.getFirst().message()
                : language.sentence(code, arguments);
        return new Problem(
                "about:blank", title, status, detail, path, code, fields.isEmpty() ? null : fields, Traces.current());
    }
}
