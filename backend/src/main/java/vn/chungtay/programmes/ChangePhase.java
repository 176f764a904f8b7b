package vn.chungtay.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.OrganisationKind;

/** A phase as it is to be. */
@Schema(description = "A phase as it is to be; its code stays.")
record ChangePhase(
        @NotBlank @Size(max = 200) @Schema(examples = "Giai đoạn 2025–2030")
        String name,

        @NotNull @Schema(examples = "2025-08-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2030-07-31") LocalDate endsOn,

        @NotEmpty @Size(max = 3) @Schema(description = "DISTRICT_OFFICE, COMMUNE, CLUSTER.")
        List<@NotNull OrganisationKind> unitKinds,

        @NotNull
        @Size(max = 5)
        @Schema(description = "It stays as it is once a selection of the phase was submitted; drafts follow it.")
        List<@NotNull @Valid Quota> quotas) {}
