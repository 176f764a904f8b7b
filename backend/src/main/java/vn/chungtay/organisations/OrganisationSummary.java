package vn.chungtay.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** A row of the directory. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row of the directory, as of the asked day.")
public record OrganisationSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "HN281MN025") String code,

        @NotNull @Schema(examples = "Trường Mầm non Đông Lỗ")
        String name,

        @NotNull OrganisationKind kind,
        Zone zone,
        @NotNull List<EducationLevel> levels,
        Ownership ownership,
        OrganisationRef parent,

        @Schema(description = "The first day it existed; none: since ever.")
        LocalDate validFrom,

        @Schema(description = "The last day it exists; none: until further notice.")
        LocalDate validTo,

        @NotNull @Schema(description = "How many stand directly below it on the day.")
        int childCount,

        @Schema(description = "The former name by which the search found it.")
        String matchedName) {}
