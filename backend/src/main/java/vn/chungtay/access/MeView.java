package vn.chungtay.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller, as the browser greets them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me", description = "The caller.")
record MeView(
        @NotNull String id,
        @NotNull String username,
        @NotNull String name,
        @NotNull List<Role> roles,
        @NotNull List<MyOrganisation> organisations,

        @NotNull @Schema(description = "Whether the caller sees the whole programme.")
        boolean wholeProgramme,

        @NotNull @Schema(description = "The day it is in Hanoi.")
        LocalDate today,

        @Schema(description = "Keycloak's console, for the administrator of the whole programme.", format = "uri")
        String consoleUrl) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An organisation the caller belongs to.")
    record MyOrganisation(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,

            @NotNull
            @Schema(enumeration = {"CITY_DEPARTMENT", "DISTRICT_OFFICE", "COMMUNE", "CLUSTER", "SCHOOL", "EXTERNAL"})
            String kind,

            String zone,
            @NotNull boolean ended) {}

    static MeView of(Scope scope, LocalDate today, String console) {
        return new MeView(
                scope.personId(),
                scope.username(),
                scope.personName(),
                scope.roles().stream().sorted().toList(),
                scope.organisations().stream()
                        .map(one -> new MyOrganisation(
                                one.id(), one.code(), one.name(), one.kind(), one.zone(), one.ended()))
                        .toList(),
                scope.whole(),
                today,
                scope.isAdministrator() && scope.whole() ? console : null);
    }
}
