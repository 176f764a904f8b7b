package vn.chungtay.organisations;

import java.text.Normalizer;
import java.util.Set;
import java.util.UUID;

/** What holds of an organisation for a period. The name is kept composed (NFC), whatever form it came in. */
record OrganisationFacts(
        String code,
        String name,
        OrganisationKind kind,
        Zone zone,
        UUID parent,
        UUID professionalParent,
        Set<EducationLevel> levels,
        Ownership ownership,
        Double latitude,
        Double longitude,
        Integer pupils,
        String gsoCode,
        String formerCommuneGsoCode,
        String decidingDocument) {

    OrganisationFacts {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        levels = Set.copyOf(levels);
    }

    boolean school() {
        return kind == OrganisationKind.SCHOOL;
    }
}
