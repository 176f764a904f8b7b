package vn.chungtay.liveliness;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.Zone;
import vn.chungtay.shared.OrganisationRef;

/** How far a unit has come in a phase. */
@Schema(
        name = "UnitMilestones",
        description =
                "How far a unit has come in a phase: of each milestone the first day on which one of its pairings reached it.")
record UnitMilestonesView(
        @NotNull UUID id,
        @NotNull OrganisationRef unit,
        @Schema(examples = "INNER") Zone zone,
        @NotNull List<OrganisationRef> partners,
        LocalDate connectedOn,
        LocalDate metOn,
        LocalDate signedOn,
        LocalDate contentOn,
        LocalDate planOn,
        LocalDate roadmapOn,

        @NotNull
        @Schema(
                description =
                        "Whether the caller may know all of it. Who stands above no party knows of connections and signatures alone.",
                examples = "true")
        boolean whole) {}
