package vn.chungtay.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in a plan's life. */
@Schema(description = "A step in a plan's life.")
record PlanTransition(
        @NotNull
        @Schema(
                enumeration = {"agree", "submit", "approve", "return"},
                examples = "agree")
        PlanAction action,

        @Size(max = 2000) @Schema(description = "Needed to return it.")
        String comment) {}
