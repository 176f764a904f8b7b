package vn.chungtay.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.chungtay.contract.Problem;
import vn.chungtay.contract.ProblemWriter;
import vn.chungtay.shared.Language;

/** Answers of the routes beside the API: a problem to a program, a page with the same sentence to a person. */
@ApplicationScoped
class RouteAnswers {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s – Chung Tay</title>
            <style>body { font: 1.125rem/1.6 "Be Vietnam Pro", system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }</style>
            </head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/login">%s</a></p></main></body>
            </html>
            """;

    private final ProblemWriter problems;
    private final ObjectMapper json;

    RouteAnswers(ProblemWriter problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Tells what went wrong: {@code code} has a sentence in {@code problems_*.properties}. */
    void problem(RoutingContext call, int status, String code) {
        Language language = language(call);
        Problem problem = problems.problem(
                status, code, List.of(), List.of(), language, call.request().path());
        try {
            start(call, status, language, Problem.MEDIA_TYPE).end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@link #problem}, as a page with a way to try again, when the caller takes pages. */
    void pageOrProblem(RoutingContext call, int status, String code) {
        String accepted = call.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            problem(call, status, code);
            return;
        }
        Language language = language(call);
        start(call, status, language, "text/html; charset=UTF-8").end(page(language, status, code));
    }

    String page(Language language, int status, String code) {
        String title = language.sentence("TITLE_" + status, List.of());
        return PAGE.formatted(
                tag(language),
                title,
                title,
                language.sentence(code, List.of()),
                language.sentence("TRY_AGAIN", List.of()));
    }

    void redirect(RoutingContext call, int status, String location) {
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    static Language language(RoutingContext call) {
        return Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static HttpServerResponse start(RoutingContext call, int status, Language language, String mediaType) {
        HttpServerResponse response = call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, tag(language))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == 401 ? response.putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : response;
    }

    private static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
