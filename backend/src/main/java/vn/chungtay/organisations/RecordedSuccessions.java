package vn.chungtay.organisations;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The successions of one request, as they stand on record. */
@Schema(description = "The successions of one request, as they stand on record.")
record RecordedSuccessions(@NotNull List<SuccessionRecord> items) {}
