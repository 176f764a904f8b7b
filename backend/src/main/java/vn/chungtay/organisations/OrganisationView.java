package vn.chungtay.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.contract.Versioned;
import vn.chungtay.shared.AllowedAction;
import vn.chungtay.shared.OrganisationRef;

/** An organisation with its whole story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An organisation, as of the asked day, with its names and parents over time.")
record OrganisationView(
        @NotNull UUID id,
        @NotNull String etag,
        @NotNull String code,
        @NotNull String name,
        @NotNull OrganisationKind kind,
        Zone zone,
        @NotNull List<EducationLevel> levels,
        Ownership ownership,
        OrganisationRef parent,
        OrganisationRef professionalParent,
        LocalDate validFrom,
        LocalDate validTo,
        @NotNull int childCount,

        @NotNull
        @Schema(
                description = "How many still stand under it on the day although it has ended; they have to be moved.",
                examples = "0")
        int leftBelow,

        Double latitude,
        Double longitude,
        Integer pupils,

        @Schema(description = "The code of the statistics office.")
        String gsoCode,

        @NotNull @Schema(description = "Who stands above it on the day, the highest first.")
        List<OrganisationRef> ancestors,

        @NotNull @Schema(description = "Newest first.") List<VersionView> versions,
        @NotNull List<SuccessionView> predecessors,
        @NotNull List<SuccessionView> successors,

        @NotNull @Schema(description = "What it said of itself for each school year, newest first.")
        List<ProfileFacts> profiles,

        @NotNull List<AllowedAction> allowedActions)
        implements Versioned {

    /** What held for a period. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrganisationVersion", description = "What held of an organisation for a period.")
    record VersionView(
            @NotNull String name,
            @NotNull String code,
            @NotNull OrganisationKind kind,
            Zone zone,
            OrganisationRef parent,
            OrganisationRef professionalParent,
            @NotNull List<EducationLevel> levels,
            Ownership ownership,
            Double latitude,
            Double longitude,
            Integer pupils,
            String gsoCode,
            LocalDate validFrom,
            LocalDate validTo,
            String decidingDocument) {}

    /** Who took over from whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Succession", description = "Who took over, or whom it took over from.")
    record SuccessionView(
            @NotNull OrganisationRef organisation, @NotNull LocalDate on, BigDecimal share, String decidingDocument) {}

    /** A yearly profile. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrganisationProfile", description = "What an organisation said of itself for a school year.")
    record ProfileFacts(
            @NotNull @Schema(examples = "2023-2024") String schoolYear,
            Integer pupils,

            @Schema(description = "How exact the number of pupils is.")
            PupilsQualifier pupilsQualifier,

            BigDecimal ethnicMinorityPercent,
            Integer classrooms,
            Integer computerRooms,
            Integer libraryRooms,
            String note) {}
}
