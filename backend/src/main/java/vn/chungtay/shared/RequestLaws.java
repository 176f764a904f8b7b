package vn.chungtay.shared;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** What holds for every request before its operation runs: how often a caller may ask, no parameter that the operation does not know, the dry run. */
class RequestLaws {

    static final String VALIDATE_ONLY = "validateOnly";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final DryRun dryRun;
    private final RateLimits rates;
    private final SecurityIdentity caller;

    RequestLaws(DryRun dryRun, RateLimits rates, SecurityIdentity caller) {
        this.dryRun = dryRun;
        this.rates = rates;
        this.caller = caller;
    }

    /** Whether these laws are about the operation: one of ours. */
    static boolean concern(SimpleResourceInfo operation) {
        return operation != null
                && operation.getResourceClass() != null
                && operation.getResourceClass().getPackageName().startsWith("vn.chungtay");
    }

    static boolean reads(ContainerRequestContext request) {
        return READS.contains(request.getMethod());
    }

    @ServerRequestFilter
    void apply(ContainerRequestContext request, SimpleResourceInfo operation) throws NoSuchMethodException {
        if (!concern(operation)) {
            return;
        }
        rates.count(caller);
        boolean writes = !reads(request);
        Method method = operation.getResourceClass().getMethod(operation.getMethodName(), operation.parameterTypes());
        Set<String> allowed = known.computeIfAbsent(method, RequestLaws::parametersOf);
        var query = request.getUriInfo().getQueryParameters();
        List<Refusal.FieldError> errors = query.keySet().stream()
                .sorted()
                .filter(name -> !allowed.contains(name) && !(writes && name.equals(VALIDATE_ONLY)))
                .map(name -> new Refusal.FieldError(name, "PARAMETER_UNKNOWN", List.of(name)))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refusal.invalid(name, "PARAMETER_REPEATED", name);
            }
        });
        if (writes && query.containsKey(VALIDATE_ONLY)) {
            switch (query.getFirst(VALIDATE_ONLY)) {
                case "true" -> dryRun.want();
                case "false" -> {}
                default -> throw Refusal.invalid(VALIDATE_ONLY, "NOT_A_BOOLEAN");
            }
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam direct = parameter.getAnnotation(QueryParam.class);
            if (direct != null) {
                names.add(direct.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields())
                            .map(RequestLaws::nameOf)
                            .filter(name -> name != null)
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static String nameOf(Field field) {
        QueryParam parameter = field.getAnnotation(QueryParam.class);
        return parameter == null ? null : parameter.value();
    }
}
