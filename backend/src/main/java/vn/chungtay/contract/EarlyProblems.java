package vn.chungtay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.chungtay.shared.Language;

/** Problems told before any operation is asked: the call is answered, and its connection closed. */
@ApplicationScoped
class EarlyProblems {

    private final ProblemWriter problems;
    private final ObjectMapper json;

    EarlyProblems(ProblemWriter problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void end(RoutingContext call, int status, String code) {
        Language language = Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = problems.problem(
                status, code, List.of(), List.of(), language, call.request().path());
        try {
            call.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
