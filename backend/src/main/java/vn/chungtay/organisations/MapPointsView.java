package vn.chungtay.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of the map, in columns: of tens of thousands a browser takes each column as it is. */
@Schema(
        name = "MapPoints",
        description = "Who stands where on a day, column by column, grouped by what the points are drawn by.")
record MapPointsView(
        @NotNull LocalDate asOf,

        @NotNull @Schema(description = "How many are shown here.", examples = "2841")
        int shown,

        @NotNull
        @Schema(
                description = "How many fit and have a point; more than shown when there are too many.",
                examples = "2841")
        int located,

        @NotNull @Schema(description = "How many fit and have no point yet.", examples = "31")
        int unlocated,

        @NotNull List<Group> groups) {

    /** Those of one kind, zone and set of levels; the nth of each column is one organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "MapPointGroup",
            description = "Points of one kind, zone and set of levels: the nth of each column is one organisation.")
    record Group(
            @NotNull OrganisationKind kind,
            Zone zone,
            @NotNull List<EducationLevel> levels,
            @NotNull List<String> codes,

            @NotNull @Schema(description = "Degrees north in WGS 84, to a metre.")
            List<Double> latitudes,

            @NotNull @Schema(description = "Degrees east.") List<Double> longitudes) {}
}
