package vn.chungtay.organisations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chungtay.shared.Refusal;

/**
 * An identity that outlives names, codes and parents. Nothing of it is overwritten when the map changes: a new version begins, and the
 * one before ends on the day before.
 */
@Entity
class Organisation {

    @Id
    private UUID id;

    @Version
    private int version;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    private List<OrganisationVersion> versions = new ArrayList<>();

    protected Organisation() {}

    Organisation(UUID id, OrganisationFacts facts, LocalDate validFrom) {
        this.id = id;
        versions.add(new OrganisationVersion(this, facts, validFrom));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** What holds on a day, if it exists then. */
    Optional<OrganisationVersion> on(LocalDate day) {
        return versions.stream().filter(one -> one.holdsOn(day)).findFirst();
    }

    /** What has held of it, in no order. */
    List<OrganisationVersion> versions() {
        return List.copyOf(versions);
    }

    /** Whether it is there on a day; since ever when the day is null. */
    boolean isThere(LocalDate day) {
        return versions.stream().anyMatch(one -> one.holdsFrom(day));
    }

    /** Whether it bears the code on a day; since ever when the day is null. */
    boolean bears(String code, LocalDate day) {
        return versions.stream()
                .anyMatch(one -> one.holdsFrom(day) && one.facts().code().equals(code));
    }

    /** Whether another stands above it on a day or later, administratively or professionally. */
    boolean standsUnder(UUID other, LocalDate day) {
        return versions.stream()
                .filter(one -> one.validTo() == null || !one.validTo().isBefore(day))
                .anyMatch(one -> other.equals(one.facts().parent())
                        || other.equals(one.facts().professionalParent()));
    }

    /** The last day it bears or bore a code that it has or had. */
    LocalDate boreUntil(String code) {
        return versions.stream()
                .filter(one -> one.facts().code().equals(code))
                .map(one -> one.validTo() == null ? LocalDate.MAX : one.validTo())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Every code it bears or bore. */
    Set<String> codes() {
        return versions.stream().map(version -> version.facts().code()).collect(Collectors.toSet());
    }

    /** The newest version. */
    OrganisationVersion last() {
        return inOrder().getLast();
    }

    /** The newest version that begins on the day or before it (null: since ever); null when all begin later. */
    OrganisationVersion startingBy(LocalDate day) {
        return inOrder().reversed().stream()
                .filter(one -> one.validFrom() == null
                        || (day != null && !one.validFrom().isAfter(day)))
                .findFirst()
                .orElse(null);
    }

    /** The first day it exists; null since ever. */
    LocalDate firstDay() {
        return inOrder().getFirst().validFrom();
    }

    /** The last day it exists; null until further notice. */
    LocalDate lastDay() {
        return last().validTo();
    }

    /** The day, or the nearest one on which it exists. */
    LocalDate nearest(LocalDate day) {
        if (lastDay() != null && lastDay().isBefore(day)) {
            return lastDay();
        }
        return firstDay() != null && firstDay().isAfter(day) ? firstDay() : day;
    }

    OrganisationStatus status() {
        return lastDay() == null ? OrganisationStatus.ACTIVE : OrganisationStatus.ENDED;
    }

    /** Whether it was over before the day. */
    boolean endedBefore(LocalDate day) {
        return lastDay() != null && day != null && lastDay().isBefore(day);
    }

    /**
     * From a day on other facts hold; the version before ends on the day before.
     *
     * @throws Refusal when the day does not lie after the newest version's start, or the organisation has ended
     */
    void change(OrganisationFacts facts, LocalDate from) {
        requireOpen();
        OrganisationVersion last = last();
        if (from == null || (last.validFrom() != null && !from.isAfter(last.validFrom()))) {
            throw Refusal.invalid("/from", "VERSION_OUT_OF_ORDER");
        }
        last.end(from.minusDays(1));
        versions.add(new OrganisationVersion(this, facts, from));
    }

    /** Its last day; what it is called and whom it belongs to stays as it was until then. */
    void close(LocalDate lastDay) {
        requireOpen();
        LocalDate began = last().validFrom();
        if (began != null && lastDay.isBefore(began)) {
            throw Refusal.invalid("/on", "VERSION_OUT_OF_ORDER");
        }
        last().end(lastDay);
    }

    /** Its end was a mistake: it goes on as if it had never ended. */
    void reopen() {
        if (status() != OrganisationStatus.ENDED) {
            throw Refusal.conflict("ORGANISATION_NOT_ENDED");
        }
        last().end(null);
    }

    /** The oldest first. The database would put what holds since ever at the end. */
    private List<OrganisationVersion> inOrder() {
        return versions.stream()
                .sorted(Comparator.comparing(
                        OrganisationVersion::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private void requireOpen() {
        if (status() == OrganisationStatus.ENDED) {
            throw Refusal.conflict("ORGANISATION_HAS_ENDED", lastDay());
        }
    }
}
