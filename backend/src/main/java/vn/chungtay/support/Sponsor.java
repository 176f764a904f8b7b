package vn.chungtay.support;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A giver that is no organisation of the programme. */
@Embeddable
@Schema(name = "Sponsor", description = "A giver that is no organisation of the programme; never a pupil.")
public record Sponsor(
        @NotNull @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        SponsorKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Công ty Sách Hồng Hà")
        String name) {

    public Sponsor {
        name = name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }
}
