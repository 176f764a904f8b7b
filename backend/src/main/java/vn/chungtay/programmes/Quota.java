package vn.chungtay.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Refusal;

/** How many pilot schools of a level a unit selects in a phase. */
@Schema(name = "Quota", description = "How many pilot schools of a level a unit selects.")
record Quota(
        @NotNull EducationLevel level,
        @NotNull @Min(0) @Max(50) int slots) {

    /** By level; one that is named twice is refused, one without slots is left out. */
    static Map<EducationLevel, Integer> byLevel(List<Quota> quotas) {
        Map<EducationLevel, Integer> slots = new EnumMap<>(EducationLevel.class);
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            if (slots.put(quota.level(), quota.slots()) != null) {
                throw Refusal.invalid("/quotas/" + i + "/level", "QUOTA_LEVEL_TWICE");
            }
        }
        slots.values().removeIf(count -> count == 0);
        return slots;
    }
}
