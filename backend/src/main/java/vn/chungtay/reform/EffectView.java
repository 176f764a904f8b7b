package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** What becomes of one thing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ReformEffectRow",
        description =
                "What becomes of one thing with the reform. Before it is applied, ids of organisations that are not there yet are provisional.")
record EffectView(
        @NotNull UUID id,
        @NotNull ReformSubject subject,
        @NotNull ReformEffect effect,

        @NotNull
        @Schema(
                description =
                        "The organisation; of a pairing or plan its first party, of a pilot selection its unit, of people where they are.")
        OrganisationRef organisation,

        @Schema(description = "Of a pairing or plan the second party.")
        OrganisationRef counterpart,

        @Schema(
                description = "The record, where it is one.",
                enumeration = {"pairings", "activity-plans", "pilot-selections"},
                examples = "pairings")
        String collection,

        UUID recordId,

        @Schema(description = "Its name, or the status of the record, before.", examples = "ACTIVE")
        String before,

        @Schema(description = "The same after.", examples = "ENDED")
        String after,

        @Schema(description = "What it stands under before; of an approval, who was to approve.")
        OrganisationRef from,

        @Schema(description = "What it stands under after; of an approval, who approves instead.")
        OrganisationRef to,

        @NotNull @Schema(description = "Who takes over from it; of what begins, from whom it takes over.")
        List<Successor> successors) {

    /** One who takes over, or from whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReformSuccessor", description = "One who takes over, or from whom something is taken over.")
    record Successor(@NotNull OrganisationRef organisation, BigDecimal share, Integer formerCommunes) {}
}
