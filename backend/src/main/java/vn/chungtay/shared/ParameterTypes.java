package vn.chungtay.shared;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/** Reads parameters that are days or values of an enum, and names the one that is wrong. */
@Provider
class ParameterTypes implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String name = annotations == null
                ? ""
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(annotation -> ((QueryParam) annotation).value())
                        .findFirst()
                        .orElse("");
        if (rawType == LocalDate.class) {
            return (ParamConverter<T>) new Reading<>(text -> day(name, text));
        }
        if (rawType.isEnum()) {
            return (ParamConverter<T>) new Reading<>(text -> Arrays.stream(rawType.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.invalid(name, "VALUE_UNKNOWN", text, Arrays.toString(rawType.getEnumConstants()))));
        }
        return null;
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw Refusal.invalid(name, "DATE_INVALID");
            }
            return day;
        } catch (DateTimeException wrong) {
            throw Refusal.invalid(name, "DATE_INVALID");
        }
    }

    private record Reading<T>(Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null || text.isEmpty() ? null : read.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
