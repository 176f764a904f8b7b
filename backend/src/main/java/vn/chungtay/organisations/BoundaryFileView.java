package vn.chungtay.organisations;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;

/** A boundary file as it is listed; its areas are read apart. */
@Schema(name = "BoundaryFile", description = "The boundaries of the units, as they hold from a day on.")
record BoundaryFileView(
        @NotNull UUID id,
        @NotNull String etag,

        @NotNull @Schema(description = "The first day it holds; until the next one.", examples = "2025-07-01")
        LocalDate validFrom,

        @NotNull @Schema(description = "Of how many units it has the area.", examples = "126")
        int areas,

        @NotNull @Schema(description = "Of how many positions its rings are made.", examples = "48210")
        int positions,

        @NotNull @Schema(examples = "Nguyễn Thị Lan") String sentBy,
        @NotNull Instant sentAt,
        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {}
