package vn.chungtay.organisations;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded wrongly for a period, and was never so. */
@Schema(
        description =
                "What was recorded wrongly for a period. A field that is not said stays as it is; one that is null is emptied.")
final class CorrectOrganisation extends OrganisationPatch {

    private LocalDate on;

    LocalDate day() {
        return on;
    }

    @Schema(description = "A day of the period; today by default, and for an organisation that has ended its last day.")
    public void setOn(LocalDate on) {
        this.on = on;
    }
}
