package vn.chungtay.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the rules of one organisation ask about the others: a form answers from the database, a file from what its batch looked up and made. */
interface Surroundings {

    /** The code that a sentence names it by. */
    String code(UUID organisation);

    boolean school(UUID organisation);

    /** Whether it is there on a day; since ever when the day is null. */
    boolean there(UUID organisation, LocalDate day);

    /** Who leads whom professionally. */
    LinesAbove lines();

    /** Who stands under whom administratively. */
    LinesAbove parentLines();

    /** Why there can be no other department from a day on (null: since ever): the code of a problem; none when there can. */
    Optional<String> againstADepartment(LocalDate day);
}
