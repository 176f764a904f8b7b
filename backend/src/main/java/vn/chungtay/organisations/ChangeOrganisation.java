package vn.chungtay.organisations;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is otherwise from a day on: a new name, another parent. */
@Schema(
        description =
                "What is otherwise from a day on. A field that is not said stays as it was; one that is null is emptied.")
final class ChangeOrganisation extends OrganisationPatch {

    @NotNull
    private LocalDate from;

    LocalDate firstDay() {
        return from;
    }

    @Schema(description = "The first day on which it holds; after the change before it.", examples = "2026-09-01")
    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
