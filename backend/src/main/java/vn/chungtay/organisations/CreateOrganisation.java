package vn.chungtay.organisations;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit, cluster, school or partner outside the city that is to be in the directory. */
@Schema(description = "A unit, cluster, school or partner outside the city that is to be in the directory.")
record CreateOrganisation(
        @Schema(description = "Made by the client (UUID version 7), so that a repeat makes no second record.")
        UUID id,

        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = OrganisationRules.CODE, message = "ORGANISATION_CODE")
        @Schema(
                description =
                        "Unique at any time; never taken apart. Letters a to z, digits, and between them hyphens, dots and underscores.",
                examples = "HN-09900")
        String code,

        @NotBlank @Size(max = 300) @Schema(examples = "Ủy ban nhân dân xã Minh Châu")
        String name,

        @NotNull @Schema(description = "Any but CITY_DEPARTMENT.", examples = "COMMUNE")
        OrganisationKind kind,

        Zone zone,

        @Size(max = 40)
        @Schema(description = "The code of who stands above it; none for a partner outside the city.", examples = "HN")
        String parent,

        @Size(max = 40) @Schema(description = "The code of its cluster, or of who else leads it professionally.")
        String professionalParent,

        @Size(max = 5) @Schema(description = "What a school teaches; only a school has levels.")
        List<@NotNull EducationLevel> levels,

        @Schema(description = "Who runs a school; only a school has it.")
        Ownership ownership,

        @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Min(0) @Max(10_000_000) Integer pupils,

        @Size(max = 40) @Schema(description = "The code of the statistics office.")
        String gsoCode,

        @Schema(description = "Its first day; none: since ever.", examples = "2026-09-01")
        LocalDate from,

        @Size(max = 300) @Schema(description = "The decision that made it.")
        String decidingDocument) {

    OrganisationFacts facts(UUID parentId, UUID professionalParentId) {
        return new OrganisationFacts(
                code,
                name,
                kind,
                zone,
                parentId,
                professionalParentId,
                levels == null ? Set.of() : Set.copyOf(levels),
                ownership,
                latitude,
                longitude,
                pupils,
                gsoCode,
                null,
                OrganisationPatch.textOrNone(decidingDocument));
    }
}
