package vn.chungtay.statistics;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** A target. */
@Schema(name = "Target", description = "What is planned of a measure, for an organisation and a school year.")
record TargetView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull @Schema(examples = "signed-organisations") String measure,

        @NotNull
        @Schema(
                description = "The measure's own parameters, names and values in order; empty for none.",
                examples = "agreementType=PLEDGE")
        String parameters,

        @NotNull OrganisationRef scope,
        @NotNull @Schema(examples = "2022-2023") String schoolYear,
        @NotNull @Schema(examples = "90") long value,
        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
