package vn.chungtay.pilots;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.organisations.EducationLevel;
import vn.chungtay.shared.Refusal;

/** The pilot schools of a unit in a phase: as many slots as the phase's quota has, each for one school. */
@Entity
class PilotSelection {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID unitId;

    @Column(updatable = false)
    private UUID phaseId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SelectionStatus status;

    private String submittedBy;
    private String submittedName;
    private LocalDate submittedOn;
    private LocalDate approvedOn;
    private String returnComment;

    @Column(updatable = false)
    private LocalDate draftedOn;

    @OneToMany
    @JoinColumn(name = "selection_id", insertable = false, updatable = false)
    private List<PilotSlot> slots = new ArrayList<>();

    protected PilotSelection() {}

    /** A draft; its slots are made by the database, and there when it is loaded again. */
    PilotSelection(UUID id, UUID unit, UUID phase, LocalDate draftedOn) {
        this(id, unit, phase, draftedOn, List.of());
    }

    PilotSelection(UUID id, UUID unit, UUID phase, LocalDate draftedOn, List<PilotSlot> slots) {
        this.id = id;
        this.unitId = unit;
        this.phaseId = phase;
        this.status = SelectionStatus.DRAFT;
        this.draftedOn = draftedOn;
        this.slots.addAll(slots);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID unit() {
        return unitId;
    }

    UUID phase() {
        return phaseId;
    }

    SelectionStatus status() {
        return status;
    }

    /** Puts a school into a slot of a draft, in place of the one that may be there. */
    void fill(EducationLevel level, int position, UUID school, LocalDate day) {
        requireEditable();
        PilotSlot slot = freeFor(level, position, school);
        if (!school.equals(slot.school())) {
            slot.hold(school, day, null);
        }
    }

    /** Empties a slot of a draft. */
    void clear(EducationLevel level, int position) {
        requireEditable();
        slot(level, position).clear();
    }

    /** How many schools each level still lacks; levels that lack none are left out. */
    Map<EducationLevel, Integer> missing() {
        Map<EducationLevel, Integer> missing = new EnumMap<>(EducationLevel.class);
        slots.stream()
                .filter(slot -> slot.school() == null)
                .forEach(slot -> missing.merge(slot.level(), 1, Integer::sum));
        return missing;
    }

    /** Submits a full selection; one that lacks schools is refused with how many of each level. */
    void submit(String personId, String personName, LocalDate day) {
        require(SelectionStatus.SUBMITTED, "PILOTS_NOT_EDITABLE");
        Map<EducationLevel, Integer> missing = missing();
        if (!missing.isEmpty()) {
            throw Refusal.conflict(
                    "PILOTS_INCOMPLETE",
                    Arrays.stream(EducationLevel.values())
                            .map(level -> missing.getOrDefault(level, 0))
                            .toArray());
        }
        status = SelectionStatus.SUBMITTED;
        submittedBy = personId;
        submittedName = personName;
        submittedOn = day;
        returnComment = null;
    }

    /** Approves what another person submitted; its schools are pilots from that day. */
    void approve(String personId, LocalDate day) {
        requireAnother(personId);
        require(SelectionStatus.APPROVED, "PILOTS_NOT_SUBMITTED");
        status = SelectionStatus.APPROVED;
        approvedOn = day;
    }

    /** Gives back what another person submitted, with a reason. */
    void giveBack(String personId, String comment) {
        requireAnother(personId);
        require(SelectionStatus.RETURNED, "PILOTS_NOT_SUBMITTED");
        status = SelectionStatus.RETURNED;
        returnComment = comment;
    }

    /** From a day on another school holds the slot of an approved selection. */
    void replace(EducationLevel level, int position, UUID school, String reason, LocalDate day) {
        if (status != SelectionStatus.APPROVED) {
            throw Refusal.conflict("PILOTS_NOT_APPROVED");
        }
        freeFor(level, position, school).hold(school, day, reason);
    }

    /** Puts a school into the first empty slot of a level; for history that is imported. */
    void fillNext(EducationLevel level, UUID school, LocalDate day) {
        PilotSlot slot = slots.stream()
                .filter(one -> one.level() == level && one.school() == null)
                .min(Comparator.comparing(PilotSlot::position))
                .orElseThrow();
        slot.hold(school, day, null);
    }

    /** A full draft becomes an approved selection of the past, on the word of who sent it. */
    void adopt(String personId, String personName, LocalDate day) {
        submit(personId, personName, day);
        status = SelectionStatus.APPROVED;
        approvedOn = day;
    }

    /** As {@link #replace}, naming the school that goes; for history that is imported. */
    void replaceHolder(UUID leaving, UUID school, String reason, LocalDate day) {
        slots.stream()
                .filter(one -> leaving.equals(one.school()))
                .findFirst()
                .orElseThrow()
                .hold(school, day, reason);
    }

    /** Those of the schools that hold a slot. */
    List<UUID> heldBy(Collection<UUID> schools) {
        return slots.stream()
                .map(PilotSlot::school)
                .filter(school -> school != null && schools.contains(school))
                .toList();
    }

    /** The level of the slot that a school holds. */
    EducationLevel levelOf(UUID school) {
        return slots.stream()
                .filter(slot -> school.equals(slot.school()))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private PilotSlot freeFor(EducationLevel level, int position, UUID school) {
        PilotSlot slot = slot(level, position);
        boolean elsewhere = slots.stream().anyMatch(other -> school.equals(other.school()) && other != slot);
        if (elsewhere || (status == SelectionStatus.APPROVED && school.equals(slot.school()))) {
            throw Refusal.conflict("PILOT_SLOT_SCHOOL_ONCE");
        }
        return slot;
    }

    private PilotSlot slot(EducationLevel level, int position) {
        return slots.stream()
                .filter(slot -> slot.is(level, position))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void requireEditable() {
        if (!status.editable()) {
            throw Refusal.conflict("PILOTS_NOT_EDITABLE");
        }
    }

    private void requireAnother(String personId) {
        if (personId.equals(submittedBy)) {
            throw Refusal.forbidden("PILOTS_OWN_SUBMISSION");
        }
    }

    private void require(SelectionStatus next, String otherwise) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict(otherwise);
        }
    }
}
