package vn.chungtay.pairings;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import vn.chungtay.shared.Refusal;

/** What a paper says. A term without a beginning begins with the signature; one without an end has none. */
record AgreementTerms(
        AgreementType type,
        String number,
        LocalDate signedOn,
        String place,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Signatory> signatories,
        List<String> commitments) {

    AgreementTerms {
        number = text(number);
        place = text(place);
        signatories = signatories.stream()
                .map(one -> new Signatory(one.side(), text(one.name()), text(one.post())))
                .toList();
        commitments = commitments.stream().map(AgreementTerms::text).toList();
        LocalDate begins = validFrom == null ? signedOn : validFrom;
        if (validUntil != null
                && (begins != null && validUntil.isBefore(begins)
                        || signedOn != null && validUntil.isBefore(signedOn))) {
            throw Refusal.invalid("/validUntil", "AGREEMENT_TERM");
        }
    }

    /** A paper of which nothing is known but that it was signed. */
    static AgreementTerms signed(AgreementType type, String number, LocalDate signedOn) {
        return new AgreementTerms(type, number, signedOn, null, null, null, List.of(), List.of());
    }

    /** What a paper that renews {@code renewed} says where {@code asked} says nothing: the same, for as long again after the old term. */
    static AgreementTerms renewing(DraftAgreement asked, AgreementTerms renewed, LocalDate today) {
        LocalDate from = asked.validFrom();
        LocalDate until = asked.validUntil();
        if (from == null && until == null && renewed.validUntil != null) {
            LocalDate next = renewed.validUntil.plusDays(1);
            LocalDate began = renewed.validFrom == null ? renewed.signedOn : renewed.validFrom;
            from = next.isBefore(today) ? today : next;
            until = from.plus(Period.between(began, next)).minusDays(1);
        }
        return new AgreementTerms(
                asked.type(),
                asked.number(),
                asked.signedOn(),
                asked.place() == null ? renewed.place : asked.place(),
                from,
                until,
                asked.signatories() == null ? renewed.signatories : asked.signatories(),
                asked.commitments() == null ? renewed.commitments : asked.commitments());
    }

    boolean named(Side side) {
        return signatories.stream().anyMatch(one -> one.side() == side);
    }

    private static String text(String words) {
        return words == null || words.isBlank()
                ? null
                : Normalizer.normalize(words, Normalizer.Form.NFC).strip();
    }
}
