package vn.chungtay.access;

import io.quarkus.oidc.runtime.OidcUtils;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.chungtay.shared.Refusal;

/**
 * Refuses a write that another site has a browser send with our cookie (CSRF). SameSite is not enough: another port of the same host
 * is the same site. A browser says where a request comes from; one too old to say it at least names its origin.
 */
class CrossSiteWrites {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;

    CrossSiteWrites(@ConfigProperty(name = "chungtay.public-url") String publicUrl) {
        this.ownOrigin = publicUrl;
    }

    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        boolean byCookie = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && request.getCookies().keySet().stream().anyMatch(OidcUtils::isSessionCookie);
        if (!byCookie || READS.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean own = site == null ? ownOrigin.equals(request.getHeaderString("Origin")) : site.equals("same-origin");
        if (!own) {
            throw Refusal.forbidden("CROSS_SITE");
        }
    }
}
