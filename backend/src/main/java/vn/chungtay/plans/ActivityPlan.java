package vn.chungtay.plans;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.pairings.Side;
import vn.chungtay.shared.Refusal;

/**
 * The joint plan of a pairing for a school year. Both sides edit it; an edit withdraws the other side's word. With the words of both it is
 * submitted to the superiors of the two: all must approve, one return suffices and takes everything back.
 */
@Entity
class ActivityPlan {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID pairingId;
    private String schoolYear;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlanStatus status;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "first_agreed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "first_agreed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "first_agreed_at"))
    private PlanWord firstAgreed;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "second_agreed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "second_agreed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "second_agreed_at"))
    private PlanWord secondAgreed;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "name", column = @Column(name = "submitted_name"))
    @AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
    private PlanWord submitted;

    private String returnComment;
    private LocalDate draftedOn;
    private Instant changedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<PlanLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_approval", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "superior_id")
    private Map<UUID, PlanApproval> approvals = new HashMap<>();

    protected ActivityPlan() {}

    ActivityPlan(UUID id, UUID pairing, String schoolYear, LocalDate today, Instant now) {
        this.id = id;
        this.pairingId = pairing;
        this.schoolYear = schoolYear;
        this.status = PlanStatus.DRAFT;
        this.draftedOn = today;
        this.changedAt = now;
    }

    /** Adds a line at the end. {@code editors}: the sides its editor acts for. */
    void add(UUID line, PlanLineFacts facts, Collection<Side> editors, Instant now) {
        edit(editors, now);
        int last = lines.stream().mapToInt(PlanLine::position).max().orElse(0);
        lines.add(new PlanLine(line, this, last + 1, facts));
    }

    /** Changes a line. */
    void change(UUID line, PlanLineFacts facts, Collection<Side> editors, Instant now) {
        PlanLine changed = line(line);
        edit(editors, now);
        changed.say(facts);
    }

    /** Takes a line away. */
    void remove(UUID line, Collection<Side> editors, Instant now) {
        PlanLine removed = line(line);
        edit(editors, now);
        lines.remove(removed);
    }

    /** A side agrees with the plan as it stands; with both it is agreed. Nobody gives both words. */
    void agree(Side side, PlanWord word) {
        require(status.open(), "PLAN_NOT_DRAFT");
        require(!lines.isEmpty(), "PLAN_EMPTY");
        require(agreed(side) == null, "PLAN_SIDE_AGREED");
        PlanWord other = agreed(side.other());
        if (other != null && other.personId().equals(word.personId())) {
            throw Refusal.forbidden("BOTH_SIDES_YOURS");
        }
        setAgreed(side, word);
        if (other != null) {
            status = PlanStatus.AGREED;
        }
        changedAt = word.at();
    }

    /**
     * Hands the agreed plan to the superiors.
     *
     * @param superiors the superior of each party on that day, null for a party that has none; with none at all it is approved, for
     *     nobody stands above the two who agreed
     */
    void submit(PlanWord word, UUID ofFirst, UUID ofSecond) {
        require(status == PlanStatus.AGREED, "PLAN_NOT_AGREED");
        submitted = word;
        returnComment = null;
        approvals.clear();
        await(ofFirst, new PlanApproval(true, false, null));
        await(ofSecond, new PlanApproval(false, true, null));
        status = approvals.isEmpty() ? PlanStatus.APPROVED : PlanStatus.SUBMITTED;
        changedAt = word.at();
    }

    /** A superior that has ended gives way to the superiors that its parties have today; where there is none, it stays. */
    void replaceSuperior(UUID ended, UUID ofFirst, UUID ofSecond) {
        PlanApproval awaited = approvals.get(ended);
        if (awaited == null
                || awaited.given()
                || (awaited.forFirst() && ofFirst == null)
                || (awaited.forSecond() && ofSecond == null)) {
            return;
        }
        approvals.remove(ended);
        if (awaited.forFirst()) {
            await(ofFirst, new PlanApproval(true, false, null));
        }
        if (awaited.forSecond()) {
            await(ofSecond, new PlanApproval(false, true, null));
        }
    }

    /** The approval of these superiors; with that of all it is approved. Nobody approves what they submitted. */
    void approve(Set<UUID> superiors, PlanWord word) {
        require(status == PlanStatus.SUBMITTED, "PLAN_NOT_SUBMITTED");
        if (submitted.personId().equals(word.personId())) {
            throw Refusal.forbidden("OWN_SUBMISSION");
        }
        pendingSuperiors().stream()
                .filter(superiors::contains)
                .forEach(superior -> approvals.compute(superior, (id, awaited) -> awaited.by(word)));
        if (pendingSuperiors().isEmpty()) {
            status = PlanStatus.APPROVED;
        }
        changedAt = word.at();
    }

    /** One superior sends it back: all words, of parties and of superiors, are void. */
    void sendBack(String comment, Instant now) {
        require(status == PlanStatus.SUBMITTED, "PLAN_NOT_SUBMITTED");
        status = PlanStatus.RETURNED;
        returnComment = comment;
        firstAgreed = null;
        secondAgreed = null;
        submitted = null;
        approvals.clear();
        changedAt = now;
    }

    private void edit(Collection<Side> editors, Instant now) {
        require(status.editable(), "PLAN_NOT_EDITABLE");
        editors.forEach(side -> setAgreed(side.other(), null));
        status = PlanStatus.DRAFT;
        changedAt = now;
    }

    private void await(UUID superior, PlanApproval approval) {
        if (superior != null) {
            approvals.merge(superior, approval, PlanApproval::and);
        }
    }

    /** What a line is about. */
    List<String> themes(UUID line) {
        return line(line).themes();
    }

    private PlanLine line(UUID line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst().orElseThrow(Refusal::notFound);
    }

    private void setAgreed(Side side, PlanWord word) {
        if (side == Side.FIRST) {
            firstAgreed = word;
        } else {
            secondAgreed = word;
        }
    }

    private static void require(boolean state, String code) {
        if (!state) {
            throw Refusal.conflict(code);
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID pairingId() {
        return pairingId;
    }

    String schoolYear() {
        return schoolYear;
    }

    PlanStatus status() {
        return status;
    }

    String returnComment() {
        return returnComment;
    }

    PlanWord agreed(Side side) {
        return side == Side.FIRST ? firstAgreed : secondAgreed;
    }

    boolean has(UUID line) {
        return lines.stream().anyMatch(one -> one.id().equals(line));
    }

    List<String> titles() {
        return lines.stream().map(PlanLine::title).toList();
    }

    Set<UUID> pendingSuperiors() {
        return approvals.entrySet().stream()
                .filter(one -> !one.getValue().given())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
