package vn.chungtay.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The two languages of the product, Vietnamese first, and the sentences of its problems in each. */
public enum Language {
    VI,
    EN;

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ResourceBundle sentences =
            ResourceBundle.getBundle("problems", Locale.of(name().toLowerCase(Locale.ROOT)));

    /** The language a caller prefers: English when it stands before Vietnamese in Accept-Language, else Vietnamese. */
    public static Language of(HttpHeaders headers) {
        return headers == null ? VI : of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** As {@link #of(HttpHeaders)}, from the header itself; null or unreadable is Vietnamese. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VI;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("vi") || language.equals("en"))
                    .findFirst()
                    .filter("en"::equals)
                    .map(english -> EN)
                    .orElse(VI);
        } catch (IllegalArgumentException unreadable) {
            return VI;
        }
    }

    /** The sentence of a code; a code without one is a defect, and a test finds it. */
    public String sentence(String code, List<Object> arguments) {
        try {
            return new MessageFormat(sentences.getString(code), this == VI ? VIETNAMESE : Locale.ENGLISH)
                    .format(arguments.stream().map(Language::written).toArray());
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("No sentence for " + code + " in " + this, missing);
        }
    }

    /** Days are written as people in Hanoi write them, in both languages. */
    private static Object written(Object argument) {
        return argument instanceof LocalDate day ? DAY.format(day) : argument;
    }

    public boolean knows(String code) {
        return sentences.containsKey(code);
    }
}
