package vn.chungtay.shared;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as other records name it; built in SQL by {@code organisation_ref}. */
@Schema(description = "An organisation as other records name it.")
public record OrganisationRef(
        @NotNull UUID id,
        @NotNull @Schema(examples = "HN-005") String code,

        @NotNull @Schema(examples = "Phòng Giáo dục và Đào tạo quận Cầu Giấy")
        String name,

        @NotNull
        @Schema(enumeration = {"CITY_DEPARTMENT", "DISTRICT_OFFICE", "COMMUNE", "CLUSTER", "SCHOOL", "EXTERNAL"})
        String kind) {}
