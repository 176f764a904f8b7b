package vn.chungtay.organisations;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chungtay.shared.Refusal;

/** What shall be otherwise of an organisation: a field that is not said stays as it is, one that is said to be null is emptied. */
abstract class OrganisationPatch {

    @Schema(hidden = true)
    private final Set<String> said = new HashSet<>();

    @Size(min = 1, max = 40)
    @Pattern(regexp = OrganisationRules.CODE, message = "ORGANISATION_CODE")
    private String code;

    @Size(min = 1, max = 300)
    @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
    private String name;

    private OrganisationKind kind;
    private Zone zone;

    @Size(max = 40)
    private String parent;

    @Size(max = 40)
    private String professionalParent;

    @Size(min = 1, max = 5)
    private List<@NotNull EducationLevel> levels;

    private Ownership ownership;

    @DecimalMin("-90")
    @DecimalMax("90")
    private Double latitude;

    @DecimalMin("-180")
    @DecimalMax("180")
    private Double longitude;

    @Min(0)
    @Max(10_000_000)
    private Integer pupils;

    @Size(max = 40)
    private String gsoCode;

    @Size(max = 300)
    private String decidingDocument;

    /** Whether the field stands in the request, be it as null. */
    boolean says(String field) {
        return said.contains(field);
    }

    boolean saysNothing() {
        return said.isEmpty();
    }

    String newCode() {
        return code;
    }

    String newParent() {
        return parent;
    }

    String newProfessionalParent() {
        return professionalParent;
    }

    /**
     * What holds with it.
     *
     * @param before what held without it
     * @param document what decided it when nothing is said of that
     * @throws Refusal naming what cannot be emptied
     */
    OrganisationFacts over(OrganisationFacts before, UUID parentId, UUID professionalParentId, String document) {
        for (String field : List.of("code", "name", "kind")) {
            if (says(field) && (field.equals("code") ? code : field.equals("name") ? name : kind) == null) {
                throw Refusal.invalid("/" + field, "REQUIRED");
            }
        }
        return new OrganisationFacts(
                says("code") ? code : before.code(),
                says("name") ? name : before.name(),
                says("kind") ? kind : before.kind(),
                says("zone") ? zone : before.zone(),
                says("parent") ? parentId : before.parent(),
                says("professionalParent") ? professionalParentId : before.professionalParent(),
                says("levels") ? (levels == null ? Set.of() : Set.copyOf(levels)) : before.levels(),
                says("ownership") ? ownership : before.ownership(),
                says("latitude") ? latitude : before.latitude(),
                says("longitude") ? longitude : before.longitude(),
                says("pupils") ? pupils : before.pupils(),
                says("gsoCode") ? textOrNone(gsoCode) : before.gsoCode(),
                before.formerCommuneGsoCode(),
                says("decidingDocument") ? textOrNone(decidingDocument) : document);
    }

    static String textOrNone(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Schema(examples = "HN005TH099")
    public void setCode(String code) {
        said.add("code");
        this.code = code;
    }

    @Schema(examples = "Trường Tiểu học Dịch Vọng")
    public void setName(String name) {
        said.add("name");
        this.name = name;
    }

    public void setKind(OrganisationKind kind) {
        said.add("kind");
        this.kind = kind;
    }

    @Schema(nullable = true)
    public void setZone(Zone zone) {
        said.add("zone");
        this.zone = zone;
    }

    @Schema(nullable = true)
    public void setParent(String parent) {
        said.add("parent");
        this.parent = parent;
    }

    @Schema(nullable = true)
    public void setProfessionalParent(String professionalParent) {
        said.add("professionalParent");
        this.professionalParent = professionalParent;
    }

    public void setLevels(List<EducationLevel> levels) {
        said.add("levels");
        this.levels = levels;
    }

    public void setOwnership(Ownership ownership) {
        said.add("ownership");
        this.ownership = ownership;
    }

    @Schema(nullable = true)
    public void setLatitude(Double latitude) {
        said.add("latitude");
        this.latitude = latitude;
    }

    @Schema(nullable = true)
    public void setLongitude(Double longitude) {
        said.add("longitude");
        this.longitude = longitude;
    }

    @Schema(nullable = true)
    public void setPupils(Integer pupils) {
        said.add("pupils");
        this.pupils = pupils;
    }

    @Schema(nullable = true)
    public void setGsoCode(String gsoCode) {
        said.add("gsoCode");
        this.gsoCode = gsoCode;
    }

    @Schema(nullable = true)
    public void setDecidingDocument(String decidingDocument) {
        said.add("decidingDocument");
        this.decidingDocument = decidingDocument;
    }
}
