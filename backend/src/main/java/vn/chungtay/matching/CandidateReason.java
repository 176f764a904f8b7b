package vn.chungtay.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.organisations.EducationLevel;

/** Something that speaks for a candidate, or is good to know: a code and its number, which the reader says in words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that speaks for a candidate: a code, and the number or the levels that belong to it.")
record CandidateReason(
        @NotNull Code code,

        @Schema(description = "Sessions, kilometres or partners.", examples = "12")
        Integer number,

        @Schema(description = "With SHARED_LEVEL alone.") List<EducationLevel> levels) {

    /** What it is. */
    @Schema(
            name = "CandidateReasonCode",
            description =
                    "SHARED_LEVEL: both teach these levels. OPPOSITE_ZONE: it lies on the other side of the city. PARTNER_UNIT: its unit is a partner of "
                            + "ours. THEME_HOSTED: it hosted so many confirmed sessions of the theme. THEME_OFFERED: we hosted so many. DISTANCE: so many "
                            + "kilometres. PARTNERS: it has so many partners.")
    enum Code {
        SHARED_LEVEL,
        OPPOSITE_ZONE,
        PARTNER_UNIT,
        THEME_HOSTED,
        THEME_OFFERED,
        DISTANCE,
        PARTNERS
    }

    static CandidateReason of(Code code) {
        return new CandidateReason(code, null, null);
    }

    static CandidateReason of(Code code, int number) {
        return new CandidateReason(code, number, null);
    }
}
