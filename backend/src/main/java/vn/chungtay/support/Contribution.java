package vn.chungtay.support;

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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;

/**
 * Support that some gave to others: pledged, delivered by the giver's word, received by that of every receiver. Whatever happens to it, it
 * says from which day on it stands as what; a figure reads only that.
 */
@Entity
class Contribution {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContributionStatus status;

    @Embedded
    private ContributionFacts facts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] givers;

    @ElementCollection
    @CollectionTable(name = "contribution_giver", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderColumn(name = "position")
    @Column(name = "organisation_id")
    private List<UUID> giving = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contribution_sponsor", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderColumn(name = "position")
    private List<Sponsor> sponsors = new ArrayList<>();

    @Column(name = "receivers")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] receiverIds;

    @ElementCollection
    @CollectionTable(name = "contribution_receiver", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderColumn(name = "position")
    private List<Receiver> receivers = new ArrayList<>();

    @OneToMany(mappedBy = "contribution", cascade = CascadeType.PERSIST)
    @OrderBy("fromDay, id")
    private List<ContributionStanding> standings = new ArrayList<>();

    private LocalDate deliveredOn;
    private String deliveredBy;
    private String deliveredName;
    private LocalDate receivedOn;
    private LocalDate returnedOn;
    private String returnComment;
    private String withdrawComment;

    @Column(name = "list_sha256")
    private String listMark;

    private LocalDate listSealedOn;

    private String createdBy;
    private LocalDate createdOn;

    protected Contribution() {}

    /** What is promised to one receiver or more; no pairing is needed. */
    Contribution(
            UUID id, ContributionFacts facts, Givers from, List<UUID> receivers, Signatory author, LocalDate today) {
        this.id = id;
        this.status = ContributionStatus.PLEDGED;
        this.createdBy = author.personId();
        this.createdOn = today;
        say(facts, from, receivers);
    }

    /** Changes what is said, until all have received it; of a delivered one the giver's word is given anew. Who gives stays. */
    void edit(
            ContributionFacts facts, List<Sponsor> sponsors, List<UUID> receivers, Signatory editor, LocalDate today) {
        if (!status.editable()) {
            throw Refusal.conflict("CONTRIBUTION_EDIT_NOT_NOW");
        }
        if (status.delivered()) {
            requireDeliverable(facts, today);
            deliveredBy = editor.personId();
            deliveredName = editor.name();
        }
        say(facts, new Givers(givers(), sponsors), receivers);
        if (status.delivered()) {
            stand(Standing.UNCONFIRMED, today);
        }
    }

    /** The giver's word that it was handed over as said. */
    void deliver(Signatory giver, LocalDate today) {
        guard(ContributionStatus.DELIVERED, "CONTRIBUTION_DELIVER_NOT_NOW");
        requireDeliverable(facts, today);
        become(ContributionStatus.DELIVERED);
        deliveredOn = today;
        deliveredBy = giver.personId();
        deliveredName = giver.name();
        stand(Standing.UNCONFIRMED, today);
    }

    /** The word of one or more receivers that they have it. The last one counts it, from today. */
    void receive(Collection<UUID> receiving, Signatory signatory, LocalDate today) {
        guard(ContributionStatus.RECEIVED, "CONTRIBUTION_RECEIVE_NOT_NOW");
        boolean fresh = false;
        for (int i = 0; i < receivers.size(); i++) {
            Receiver receiver = receivers.get(i);
            if (receiving.contains(receiver.organisationId()) && !receiver.received()) {
                receivers.set(i, receiver.receivedBy(signatory, today));
                fresh = true;
            }
        }
        if (!fresh) {
            throw Refusal.conflict("CONTRIBUTION_ALREADY_RECEIVED");
        }
        if (receivers.stream().allMatch(Receiver::received)) {
            become(ContributionStatus.RECEIVED);
            receivedOn = today;
            stand(Standing.COUNTED, today);
        }
    }

    /** Somebody disputes it: it stops counting today, and no receiver's word holds any longer. */
    void giveBack(String comment, LocalDate today) {
        guard(ContributionStatus.RETURNED, "CONTRIBUTION_RETURN_NOT_NOW");
        become(ContributionStatus.RETURNED);
        receivers.replaceAll(receiver -> Receiver.awaited(receiver.organisationId()));
        receivedOn = null;
        returnedOn = today;
        returnComment = comment;
        stand(Standing.UNCONFIRMED, today);
    }

    /** It is not going to be, or was never handed over. */
    void withdraw(String comment, LocalDate today) {
        guard(ContributionStatus.WITHDRAWN, "CONTRIBUTION_WITHDRAW_NOT_NOW");
        become(ContributionStatus.WITHDRAWN);
        withdrawComment = comment;
        closeStanding(today);
    }

    /** The mark of a list of names that stays where it is. */
    void seal(String mark, LocalDate today) {
        if (status == ContributionStatus.WITHDRAWN) {
            throw Refusal.conflict("CONTRIBUTION_SEAL_NOT_NOW");
        }
        listMark = mark;
        listSealedOn = today;
    }

    /** What a file says of it, over whatever was known: its status and what it stood as follow from the file's own days. */
    void restate(ContributionFacts facts, Givers from, List<UUID> to, ContributionHistory history, Signatory importer) {
        standings.forEach(ContributionStanding::empty);
        status = history.status();
        say(facts, from, to);
        deliveredOn = history.deliveredOn();
        deliveredBy = deliveredOn == null ? null : importer.personId();
        deliveredName = deliveredOn == null ? null : importer.name();
        returnedOn = history.returnedOn();
        returnComment = status == ContributionStatus.RETURNED ? history.why() : null;
        withdrawComment = status == ContributionStatus.WITHDRAWN ? history.why() : null;
        receivedOn = status == ContributionStatus.RECEIVED ? history.receivedOn() : null;
        if (receivedOn != null) {
            receivers.replaceAll(receiver -> receiver.receivedBy(importer, receivedOn));
        }
        history.standings().forEach(step -> stand(step.standing(), step.from()));
    }

    private void say(ContributionFacts said, Givers from, List<UUID> to) {
        if (from.organisations().isEmpty() && from.sponsors().isEmpty()) {
            throw Refusal.invalid("/givers", "CONTRIBUTION_GIVER_NEEDED");
        }
        if (new HashSet<>(from.organisations()).size() < from.organisations().size()) {
            throw Refusal.invalid("/givers", "CONTRIBUTION_PARTIES_DIFFER");
        }
        Set<UUID> all = new HashSet<>(from.organisations());
        if (to.isEmpty() || !to.stream().allMatch(all::add)) {
            throw Refusal.invalid("/receivers", "CONTRIBUTION_PARTIES_DIFFER");
        }
        String misfit = ContributionFacts.misfit(said.kind(), said.unitOfMeasure(), said.quantity(), said.valueVnd());
        if (misfit != null) {
            throw Refusal.invalid(misfit.equals("CONTRIBUTION_MONEY_IN_VND") ? "/unitOfMeasure" : "/valueVnd", misfit);
        }
        facts = said;
        givers = from.organisations().toArray(UUID[]::new);
        giving.clear();
        giving.addAll(from.organisations());
        sponsors.clear();
        sponsors.addAll(from.sponsors());
        receiverIds = to.toArray(UUID[]::new);
        receivers.clear();
        to.forEach(receiver -> receivers.add(Receiver.awaited(receiver)));
    }

    /** From the day on it stands as this; nothing happens when it stands so already and the same would be counted. */
    private void stand(Standing standing, LocalDate from) {
        ContributionStanding open = openStanding();
        if (open != null && open.standing() == standing && open.says(facts, givers, receiverIds)) {
            return;
        }
        closeStanding(from);
        standings.add(new ContributionStanding(this, standing, from, facts, givers, receiverIds));
    }

    private void closeStanding(LocalDate day) {
        ContributionStanding open = openStanding();
        if (open != null) {
            open.close(day);
        }
    }

    private ContributionStanding openStanding() {
        return standings.stream().filter(ContributionStanding::open).findFirst().orElse(null);
    }

    private void guard(ContributionStatus next, String otherwise) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict(otherwise);
        }
    }

    private void become(ContributionStatus next) {
        status = next;
        if (next != ContributionStatus.RETURNED) {
            returnedOn = null;
            returnComment = null;
        }
    }

    private static void requireDeliverable(ContributionFacts facts, LocalDate today) {
        if (facts.date().isAfter(today)) {
            throw Refusal.invalid("/date", "CONTRIBUTION_NOT_YET");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ContributionStatus status() {
        return status;
    }

    ContributionFacts facts() {
        return facts;
    }

    List<UUID> givers() {
        return List.of(givers);
    }

    List<Receiver> receivers() {
        return List.copyOf(receivers);
    }

    List<UUID> parties() {
        return Stream.concat(Stream.of(givers), Stream.of(receiverIds)).toList();
    }

    List<ContributionStanding> standings() {
        return List.copyOf(standings);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String listMark() {
        return listMark;
    }

    String deliveredBy() {
        return deliveredBy;
    }

    String createdBy() {
        return createdBy;
    }
}
