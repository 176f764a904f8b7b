package vn.chungtay.sessions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chungtay.shared.Refusal;

/**
 * The one record of a joint activity: planned, held by the host's word, confirmed by a partner's. Whatever happens to it, it says from
 * which day on it stands as what; a figure reads only that.
 */
@Entity
class SessionReport {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionStatus status;

    @Embedded
    private SessionFacts facts;

    private UUID planLineId;

    private UUID hostId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] parties;

    @ElementCollection
    @CollectionTable(name = "session_partner", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<SessionPartner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.PERSIST)
    @OrderBy("fromDay, id")
    private List<SessionStanding> standings = new ArrayList<>();

    private LocalDate reportedOn;
    private String reportedBy;
    private String reportedName;
    private LocalDate returnedOn;
    private String returnComment;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CancelReason cancelReason;

    private String createdBy;
    private LocalDate createdOn;

    protected SessionReport() {}

    /** A planned activity of a host with one partner or more, of whatever kinds; no pairing is needed. */
    SessionReport(
            UUID id,
            SessionFacts facts,
            UUID host,
            List<UUID> partners,
            UUID planLine,
            Signatory author,
            LocalDate today) {
        this.id = id;
        this.status = SessionStatus.PLANNED;
        this.createdBy = author.personId();
        this.createdOn = today;
        this.planLineId = planLine;
        say(facts, host, partners);
    }

    /** Changes what is said, while no partner's word stands on it; of a reported one the host's word is given anew. The host stays. */
    void edit(SessionFacts facts, List<UUID> with, UUID planLine, Signatory editor, LocalDate today) {
        if (!status.editable()) {
            throw Refusal.conflict("SESSION_EDIT_NOT_NOW");
        }
        if (status.reported()) {
            requireReportable(facts, today);
            reportedBy = editor.personId();
            reportedName = editor.name();
        }
        planLineId = planLine;
        say(facts, hostId, with);
        if (status.reported()) {
            stand(Standing.UNCONFIRMED, today);
        }
    }

    /** The host's word that it was held as said. */
    void report(Signatory reporter, LocalDate today) {
        guard(SessionStatus.HELD, "SESSION_REPORT_NOT_NOW");
        requireReportable(facts, today);
        become(SessionStatus.HELD);
        reportedOn = today;
        reportedBy = reporter.personId();
        reportedName = reporter.name();
        stand(Standing.UNCONFIRMED, today);
    }

    /** The word of one or more partners that it was so. The first one counts it from today; a later one is only written down. */
    void confirm(Collection<UUID> confirming, Signatory signatory, LocalDate today) {
        guard(SessionStatus.CONFIRMED, "SESSION_CONFIRM_NOT_NOW");
        boolean fresh = false;
        for (int i = 0; i < partners.size(); i++) {
            SessionPartner partner = partners.get(i);
            if (confirming.contains(partner.organisationId()) && !partner.confirmed()) {
                partners.set(i, partner.confirmedBy(signatory, today));
                fresh = true;
            }
        }
        if (!fresh) {
            throw Refusal.conflict("SESSION_ALREADY_CONFIRMED");
        }
        become(SessionStatus.CONFIRMED);
        stand(Standing.COUNTED, today);
    }

    /** Somebody disputes it: it stops counting today, and no confirmation holds any longer. */
    void giveBack(String comment, LocalDate today) {
        guard(SessionStatus.RETURNED, "SESSION_RETURN_NOT_NOW");
        become(SessionStatus.RETURNED);
        partners.replaceAll(partner -> SessionPartner.awaited(partner.organisationId()));
        returnedOn = today;
        returnComment = comment;
        stand(Standing.UNCONFIRMED, today);
    }

    /** It did not take place, or is not going to. */
    void cancel(CancelReason reason, LocalDate today) {
        guard(SessionStatus.CANCELLED, "SESSION_CANCEL_NOT_NOW");
        become(SessionStatus.CANCELLED);
        cancelReason = reason;
        closeStanding(today);
    }

    /** What a file says of it, over whatever was known: its status and what it stood as follow from the file's own days. */
    void restate(SessionFacts facts, UUID host, List<UUID> with, SessionHistory history, Signatory importer) {
        standings.forEach(SessionStanding::empty);
        status = history.status();
        say(facts, host, with);
        cancelReason = history.cancelReason();
        reportedOn = history.reportedOn();
        reportedBy = reportedOn == null ? null : importer.personId();
        reportedName = reportedOn == null ? null : importer.name();
        returnedOn = history.returnedOn();
        returnComment = null;
        if (status == SessionStatus.CONFIRMED) {
            partners.replaceAll(partner -> partner.confirmedBy(importer, history.confirmedOn()));
        }
        history.standings().forEach(this::stand);
    }

    private void say(SessionFacts said, UUID host, List<UUID> with) {
        if (with.isEmpty() || with.contains(host) || with.stream().distinct().count() < with.size()) {
            throw Refusal.invalid("/partners", "SESSION_PARTNERS_DIFFER");
        }
        facts = said;
        hostId = host;
        parties = Stream.concat(Stream.of(host), with.stream()).toArray(UUID[]::new);
        partners.clear();
        with.forEach(partner -> partners.add(SessionPartner.awaited(partner)));
    }

    /** From the day on it stands as this; nothing happens when it stands so already and the same would be counted. */
    private void stand(Standing standing, LocalDate from) {
        SessionStanding open = openStanding();
        if (open != null && open.standing() == standing && open.says(facts, parties)) {
            return;
        }
        closeStanding(from);
        standings.add(new SessionStanding(this, standing, from, facts, parties));
    }

    private void stand(SessionHistory.Step step) {
        stand(step.standing(), step.from());
    }

    private void closeStanding(LocalDate day) {
        SessionStanding open = openStanding();
        if (open != null) {
            open.close(day);
        }
    }

    private SessionStanding openStanding() {
        return standings.stream().filter(SessionStanding::open).findFirst().orElse(null);
    }

    private void guard(SessionStatus next, String otherwise) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict(otherwise);
        }
    }

    private void become(SessionStatus next) {
        status = next;
        if (next != SessionStatus.RETURNED) {
            returnedOn = null;
            returnComment = null;
        }
    }

    private static void requireReportable(SessionFacts facts, LocalDate today) {
        List<Refusal.FieldError> faults = facts.needs().faults(today);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    SessionStatus status() {
        return status;
    }

    SessionFacts facts() {
        return facts;
    }

    UUID host() {
        return hostId;
    }

    List<UUID> parties() {
        return List.of(parties);
    }

    List<SessionPartner> partners() {
        return List.copyOf(partners);
    }

    List<SessionStanding> standings() {
        return List.copyOf(standings);
    }

    String reportedBy() {
        return reportedBy;
    }

    String createdBy() {
        return createdBy;
    }
}
