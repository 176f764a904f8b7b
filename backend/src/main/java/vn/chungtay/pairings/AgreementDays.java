package vn.chungtay.pairings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chungtay.shared.Reads;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** The first days that papers can bear: of the movement, and of those who sign. */
final class AgreementDays {

    private final Map<UUID, LocalDate> firstDays = new HashMap<>();

    /** A day that is too early: why, as a code, and the first that is not. */
    record TooEarly(String code, LocalDate first) {}

    private AgreementDays() {}

    /** Those of papers in any phase between the parties, in one statement. */
    static AgreementDays between(Reads reads, Collection<UUID> parties) {
        AgreementDays days = new AgreementDays();
        reads.list(
                Sql.of(
                        "select id, programme_began(id) from phase union all select p, organisation_began(p) from unnest(?::uuid[]) p",
                        (Object) parties.toArray(UUID[]::new)),
                (rs, ctx) -> days.firstDays.put(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class)));
        return days;
    }

    /** Refuses what a paper says of a time in which it cannot be, naming the field. */
    static void require(Reads reads, AgreementTerms terms, Pairing pairing) {
        if (terms.signedOn() == null && terms.validFrom() == null && terms.validUntil() == null) {
            return;
        }
        AgreementDays days = between(reads, List.of(pairing.party(Side.FIRST), pairing.party(Side.SECOND)));
        refuse(
                "/signedOn",
                days.signed(terms.signedOn(), pairing.phase(), pairing.party(Side.FIRST), pairing.party(Side.SECOND)));
        refuse("/validFrom", days.ofTheMovement(terms.validFrom(), pairing.phase()));
        refuse("/validUntil", days.ofTheMovement(terms.validUntil(), pairing.phase()));
    }

    /** Whether a day is too early to sign on; a null one never is. */
    Optional<TooEarly> signed(LocalDate day, UUID phase, UUID first, UUID second) {
        Optional<TooEarly> before = ofTheMovement(day, phase);
        return before.isPresent() || day == null
                ? before
                : Stream.of(first, second)
                        .map(firstDays::get)
                        .filter(began -> began != null && day.isBefore(began))
                        .max(LocalDate::compareTo)
                        .map(began -> new TooEarly("AGREEMENT_BEFORE_PARTY", began));
    }

    private Optional<TooEarly> ofTheMovement(LocalDate day, UUID phase) {
        LocalDate began = firstDays.get(phase);
        return day != null && began != null && day.isBefore(began)
                ? Optional.of(new TooEarly("AGREEMENT_BEFORE_PROGRAMME", began))
                : Optional.empty();
    }

    private static void refuse(String pointer, Optional<TooEarly> day) {
        day.ifPresent(early -> {
            throw Refusal.invalid(pointer, early.code(), early.first());
        });
    }
}
