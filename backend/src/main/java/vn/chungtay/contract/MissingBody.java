package vn.chungtay.contract;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Tells a body that is not there from a parameter that is not: to our caller neither has the name that it has in our code. */
final class MissingBody {

    private MissingBody() {}

    /** Whether what is missing is the argument of an operation that no annotation of JAX-RS takes from elsewhere than the body. */
    static boolean is(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        if (violation.getInvalidValue() != null
                || !(path.next() instanceof Path.MethodNode operation)
                || !path.hasNext()
                || !(path.next() instanceof Path.ParameterNode argument)
                || path.hasNext()) {
            return false;
        }
        return Arrays.stream(annotations(violation.getRootBeanClass(), operation)[argument.getParameterIndex()])
                .noneMatch(one -> one.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }

    /** Of the operation as it was written: a class that is made of it for its interceptors has none. */
    private static Annotation[][] annotations(Class<?> resource, Path.MethodNode operation) {
        List<Class<?>> types = operation.getParameterTypes();
        Method written = null;
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                written = type.getDeclaredMethod(operation.getName(), types.toArray(Class<?>[]::new));
            } catch (NoSuchMethodException above) {
                continue;
            }
        }
        return written == null ? new Annotation[types.size()][0] : written.getParameterAnnotations();
    }
}
