package vn.chungtay.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How a group is named whose organisation has ended and whose code another bears since: the code, and the last day it was meant by it. */
record FormerCode(String code, LocalDate lastDay) {

    static final char MARK = '@';

    /** None when the name is a code like any other. */
    static Optional<FormerCode> of(String name) {
        int mark = name.lastIndexOf(MARK);
        if (mark < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FormerCode(name.substring(0, mark), LocalDate.parse(name.substring(mark + 1))));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
