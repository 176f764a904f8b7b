package vn.chungtay.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.OrganisationRef;

/** A yearly profile in the list of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Profile", description = "What a unit or school said of itself for a school year.")
record ProfileView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull @Schema(examples = "2023-2024") String schoolYear,
        Integer pupils,
        PupilsQualifier pupilsQualifier,
        BigDecimal ethnicMinorityPercent,
        Integer classrooms,
        Integer computerRooms,
        Integer libraryRooms,
        String note) {}
