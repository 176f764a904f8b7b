package vn.chungtay.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The old units on one side, the new ones on the other. */
@Schema(
        description =
                "The old units on one side, those that take over on the other, and what goes from which to which. Of a reform of schools alone: the schools that end, and those that take over.")
record ReformPicture(
        @NotNull List<Unit> from,
        @NotNull List<Unit> to,
        @NotNull List<Link> links) {

    /** A unit of the picture. */
    @Schema(name = "ReformPictureUnit", description = "A unit of the picture.")
    record Unit(
            @NotNull UUID id,
            @NotNull @Schema(examples = "HN-005") String code,

            @NotNull @Schema(examples = "Phòng Giáo dục và Đào tạo quận Cầu Giấy")
            String name,

            @NotNull
            @Schema(enumeration = {"CITY_DEPARTMENT", "DISTRICT_OFFICE", "COMMUNE", "CLUSTER", "SCHOOL", "EXTERNAL"})
            String kind,

            @NotNull
            @Schema(
                    description = "How many schools stood under it before, or stand under it after the reform.",
                    examples = "76")
            int schools) {}

    /** What goes from an old unit to a new one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ReformPictureLink",
            description =
                    "What goes from an old unit to a new one: as its successor, and as schools that move. A school's new parent follows its address, so a link may have schools without a succession.")
    record Link(
            @NotNull UUID from,
            @NotNull UUID to,
            BigDecimal share,
            Integer formerCommunes,

            @NotNull @Schema(description = "Whether it takes over by a succession.", examples = "true")
            boolean succeeds,

            @NotNull @Schema(description = "How many schools move.", examples = "12")
            int schools) {}
}
