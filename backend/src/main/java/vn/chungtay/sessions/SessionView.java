package vn.chungtay.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.programmes.OrganisingLevel;
import vn.chungtay.programmes.SessionKind;
import vn.chungtay.programmes.SessionMode;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** The record of a joint activity. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SessionReport",
        description =
                "The record of a joint activity. In a list of asOf or standing it says what was counted on that day.")
public record SessionView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull SessionStatus status,
        @NotNull @Schema(examples = "2026-2027") String schoolYear,
        @NotNull LocalDate date,
        @NotNull OrganisingLevel organisingLevel,
        @NotNull SessionKind kind,
        @NotNull SessionMode mode,
        @NotNull List<EducationLevel> levels,
        @NotNull @Schema(examples = "[\"ICT\"]") List<String> themes,
        @NotNull String title,

        @Schema(description = "The larger event it was part of.")
        String umbrella,

        String place,
        Integer minutes,
        @NotNull OrganisationRef host,
        @NotNull List<SessionPartnerView> partners,

        @Schema(description = "Managers who took part, of all parties together.")
        Integer managers,

        Integer teachers,
        Integer staff,
        Integer pupils,
        String note,
        UUID planId,
        UUID planLineId,

        @Schema(description = "When the host gave its word.")
        LocalDate reportedOn,

        @Schema(description = "Who gave the host's word.") String reportedBy,

        @Schema(description = "Since when it counts; missing while it does not.")
        LocalDate countedFrom,

        CancelReason cancelReason,

        @Schema(description = "What is to be put right, while it is returned.")
        String returnComment,

        @NotNull @Schema(description = "edit, report, confirm, return, cancel, attach.")
        List<AllowedAction> allowedActions)
        implements Versioned {

    /** A partner, and its word once given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SessionPartner", description = "A partner of the activity, and its word once given.")
    public record SessionPartnerView(
            @NotNull OrganisationRef organisation,
            LocalDate confirmedOn,
            @Schema(description = "Who confirmed for it.") String confirmedBy) {}
}
