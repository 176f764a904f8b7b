package vn.chungtay.access;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Which of the two ways of knowing a caller holds: a machine says who it is in its Authorization header, and whatever else it sends
 * is not looked at; a browser has its session cookie.
 */
@ApplicationScoped
class CallerTenant implements TenantResolver {

    static final String BEARER = "bearer";

    @Override
    public String resolve(RoutingContext call) {
        return bearsToken(call) ? BEARER : OidcUtils.DEFAULT_TENANT_ID;
    }

    static boolean bearsToken(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
