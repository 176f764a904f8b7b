package vn.chungtay.contract;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.chungtay.shared.Refusal;

/** Reads parameters that are days, ids, whole numbers, truths or values of an enum, and names the one that is wrong. */
@Provider
class ParameterTypes implements ParamConverterProvider {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

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
        if (rawType == int.class || rawType == Integer.class) {
            return (ParamConverter<T>) new Reading<>(text -> number(name, text));
        }
        if (rawType == UUID.class) {
            return (ParamConverter<T>) new Reading<>(text -> id(name, text));
        }
        if (rawType == Boolean.class || rawType == boolean.class) {
            return (ParamConverter<T>) new Reading<>(text -> truth(name, text));
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

    /** Java takes the digits of every script for a number; JSON and the contract do not. */
    private static Integer number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw malformed(name, "NUMBER_MALFORMED");
        }
        return Integer.valueOf(text);
    }

    /** Java takes whatever is not true for false. */
    private static Boolean truth(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw malformed(name, "NOT_A_BOOLEAN");
        }
        return Boolean.valueOf(text);
    }

    /** Java reads shorter forms too; the contract has one. */
    private static UUID id(String name, String text) {
        if (!ID.matcher(text).matches()) {
            throw malformed(name, "ID_MALFORMED");
        }
        return UUID.fromString(text);
    }

    /** A part of the address has no name that its sender would know. */
    private static Refusal malformed(String name, String code) {
        return name.isEmpty() ? Refusal.badRequest("PARAMETER_MALFORMED") : Refusal.invalid(name, code);
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
