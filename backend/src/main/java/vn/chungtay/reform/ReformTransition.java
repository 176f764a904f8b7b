package vn.chungtay.reform;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next step of a reform. */
@Schema(description = "The next step: see beforehand what it does, do it, or put it aside.")
record ReformTransition(
        @NotNull ReformAction action, @Size(max = 1000) String comment) {}
