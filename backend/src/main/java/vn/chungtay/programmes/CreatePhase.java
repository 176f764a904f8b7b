package vn.chungtay.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.OrganisationKind;

/** A new phase. */
@Schema(description = "A new phase of the movement.")
record CreatePhase(
        @Schema(description = "A client-made UUID v7: a repeat returns that record.")
        UUID id,

        @NotBlank @Size(max = 40) @Schema(description = "For good.", examples = "2030-2035")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Giai đoạn 2030–2035")
        String name,

        @NotNull @Schema(examples = "2030-08-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2035-07-31") LocalDate endsOn,

        @NotEmpty @Size(max = 3) @Schema(description = "DISTRICT_OFFICE, COMMUNE, CLUSTER.")
        List<@NotNull OrganisationKind> unitKinds,

        @NotNull @Size(max = 5) List<@NotNull @Valid Quota> quotas) {}
