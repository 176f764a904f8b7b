package vn.chungtay.pairings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chungtay.access.Scope;
import vn.chungtay.shared.Language;
import vn.chungtay.shared.OrganisationRef;

/** An agreement as SQL gives it, before it is said what this viewer may do. Its status is of today. */
record AgreementRow(
        UUID id,
        int version,
        UUID pairingId,
        AgreementType type,
        String number,
        LocalDate signedOn,
        LocalDate validUntil,
        AgreementStatus status,
        String firstConfirmedBy,
        String secondConfirmedBy,
        boolean signatoriesNamed,
        UUID renewedById,
        OrganisationRef first,
        OrganisationRef second) {

    /** The agreements {@code a} of a pairing {@code p} as JSON of such rows; {@code :day} is the day on whose names are shown. */
    static final String OF_PAIRING = """
            (select coalesce(json_agg(json_build_object('id', a.id, 'version', a.version, 'pairingId', a.pairing_id, 'type', a.type,
                'number', a.number, 'signedOn', a.signed_on, 'validUntil', a.valid_until,
                'status', agreement_status_on(a.status, a.valid_until, a.ended_on, hanoi_today()),
                'firstConfirmedBy', a.first_confirmed_by, 'secondConfirmedBy', a.second_confirmed_by, 'signatoriesNamed', :named,
                'renewedById', (select n.id from agreement n where n.renews_id = a.id),
                'first', organisation_ref(p.first_id, :day), 'second', organisation_ref(p.second_id, :day))
                order by a.signed_on, a.id), '[]') from agreement a where a.pairing_id = p.id)""".replace(":named", named("a"));

    /** Whether somebody is named to sign for each side; of what is signed it does not matter any more. */
    static String named(String agreement) {
        return """
                (:a.status <> 'DRAFT' or (select count(distinct s.side) from agreement_signatory s where s.agreement_id = :a.id) = 2)""".replace(":a", agreement);
    }

    PairingAgreement seenBy(Scope scope, PairingStatus pairing, Sides sides, Language language) {
        return new PairingAgreement(
                id,
                Integer.toString(version),
                pairingId,
                type,
                number,
                signedOn,
                validUntil,
                status,
                confirmedBy(),
                policy(scope, pairing, sides).allowed(language));
    }

    List<OrganisationRef> confirmedBy() {
        List<OrganisationRef> confirmed = new ArrayList<>();
        if (firstConfirmedBy != null) {
            confirmed.add(first);
        }
        if (secondConfirmedBy != null) {
            confirmed.add(second);
        }
        return List.copyOf(confirmed);
    }

    AgreementPolicy policy(Scope scope, PairingStatus pairing, Sides sides) {
        return new AgreementPolicy(
                scope,
                status,
                firstConfirmedBy,
                secondConfirmedBy,
                signatoriesNamed,
                renewedById != null,
                pairing,
                sides);
    }
}
