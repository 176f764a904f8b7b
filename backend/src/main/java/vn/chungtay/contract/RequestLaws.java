package vn.chungtay.contract;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.chungtay.files.ListForm;
import vn.chungtay.files.Partly;
import vn.chungtay.shared.DryRun;
import vn.chungtay.shared.Page;
import vn.chungtay.shared.Refusal;

/**
 * What holds for every request before its operation runs: how often a caller may ask, no parameter that the operation
 * does not know, the dry run, the form of a list.
 */
class RequestLaws {

    static final String VALIDATE_ONLY = "validateOnly";
    static final String PARTIAL = "partial";
    static final String COUNT = "count";
    static final String CAPPED = "capped";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final DryRun dryRun;
    private final Partly partly;
    private final ListForm list;
    private final RateLimits rates;
    private final SecurityIdentity caller;

    RequestLaws(DryRun dryRun, Partly partly, ListForm list, RateLimits rates, SecurityIdentity caller) {
        this.dryRun = dryRun;
        this.partly = partly;
        this.list = list;
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
        Method method = operation.getResourceClass().getMethod(operation.getMethodName(), operation.parameterTypes());
        Set<String> allowed = known.computeIfAbsent(method, RequestLaws::parametersOf);
        Set<String> ofLaws = ofLaws(request, method);
        var query = request.getUriInfo().getQueryParameters();
        List<Refusal.FieldError> errors = query.keySet().stream()
                .sorted()
                .filter(name -> !allowed.contains(name) && !ofLaws.contains(name))
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
        if (ofLaws.contains(VALIDATE_ONLY) && flag(query, VALIDATE_ONLY)) {
            dryRun.want();
        }
        if (ofLaws.contains(PARTIAL) && flag(query, PARTIAL)) {
            partly.want();
        }
        if (ofLaws.contains(COUNT) && query.containsKey(COUNT)) {
            if (!query.getFirst(COUNT).equals(CAPPED)) {
                throw Refusal.invalid(COUNT, "VALUE_UNKNOWN", query.getFirst(COUNT), CAPPED);
            }
            list.count();
        }
        if (isList(method)) {
            list.listing((Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]);
        }
        // A file was wanted of what is no list, and gives none itself.
        boolean ofItsOwn = method.isAnnotationPresent(Produces.class);
        if (reads(request) && !isList(method) && !ofItsOwn && !list.asJson()) {
            throw Refusal.notAcceptable();
        }
    }

    /** The parameters that are not the operation's own, but those of every one of its kind. */
    private static Set<String> ofLaws(ContainerRequestContext request, Method method) {
        if (!reads(request)) {
            return isImport(request) ? Set.of(VALIDATE_ONLY, PARTIAL) : Set.of(VALIDATE_ONLY);
        }
        return isList(method) ? Set.of(COUNT) : Set.of();
    }

    private static boolean isList(Method method) {
        return method.getReturnType() == Page.class;
    }

    private static boolean isImport(ContainerRequestContext request) {
        return request.getUriInfo().getPath().endsWith("/imports");
    }

    private static boolean flag(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Refusal.invalid(name, "NOT_A_BOOLEAN");
        }
        return "true".equals(value);
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
