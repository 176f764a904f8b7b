package vn.chungtay.pairings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** An ended pairing as the history of those that go on with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SucceededPairing", description = "An ended pairing, with what was signed under it.")
public record SucceededPairing(
        @NotNull UUID id,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,
        @Schema(description = "The first day it held.") LocalDate since,

        @Schema(description = "The first day it held no longer.")
        LocalDate endedOn,

        @NotNull List<Paper> agreements) {

    /** As JSON, of the pairing whose id the expression gives; names are those of its last day. */
    public static String of(String id) {
        return """
                (select json_build_object('id', o.id, 'first', organisation_ref(o.first_id, coalesce(o.ended_on - 1, hanoi_today())), 'second', organisation_ref(o.second_id, coalesce(o.ended_on - 1, hanoi_today())),
                    'since', o.since, 'endedOn', o.ended_on, 'agreements', (select coalesce(json_agg(json_build_object('id', g.id, 'type', g.type,
                        'number', g.number, 'signedOn', g.signed_on) order by g.signed_on, g.id), '[]')
                        from agreement g where g.pairing_id = o.id and g.status <> 'DRAFT'))
                from pairing o where o.id = :id)""".replace(":id", id);
    }

    /** What was signed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SucceededAgreement", description = "What was signed under an ended pairing.")
    public record Paper(
            @NotNull UUID id,
            @NotNull AgreementType type,
            String number,
            @Schema(description = "The day on the paper.") LocalDate signedOn) {}
}
