package vn.chungtay.liveliness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.pairings.PairingKind;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** Two who have not met for long. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SilentPairing", description = "A pairing without a confirmed session for long.")
record SilentPairingView(
        @NotNull @Schema(description = "Of the pairing.") UUID id,
        @NotNull PairingKind kind,
        @NotNull OrganisationRef first,
        @NotNull OrganisationRef second,
        EducationLevel level,

        @Schema(description = "The day of the latest confirmed session of both; none: there was none yet.")
        LocalDate lastSessionOn,

        @NotNull @Schema(description = "Since when it is silent: that day, or the one on which they were paired.")
        LocalDate silentSince,

        @NotNull @Schema(description = "Days since then.", examples = "75")
        int silentDays,

        @Schema(description = "The nudge that is open.") UUID nudgeId,
        @Schema(description = "When it was sent.") LocalDate nudgedOn,
        @NotNull List<AllowedAction> allowedActions) {}
