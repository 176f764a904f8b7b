package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.chungtay.support.ContributionHistories.Action;
import vn.chungtay.support.ContributionHistories.Life;
import vn.chungtay.support.ContributionHistories.Said;
import vn.chungtay.support.ContributionHistories.Step;
import vn.chungtay.support.ContributionKind;
import vn.chungtay.support.ContributionStatus;
import vn.chungtay.support.UnitOfMeasure;

/** What becomes of gifts: delivered, received by some or all, disputed, corrected, received again, withdrawn. */
final class RandomGifts {

    private final Random chance;

    RandomGifts(Random chance) {
        this.chance = chance;
    }

    /**
     * One gift by some of those from the front to some of those at the end; seldom by a sponsor alone.
     *
     * @param among at least four
     */
    Life of(LocalDate date, List<UUID> among) {
        List<UUID> givers = List.copyOf(among.subList(0, chance.nextInt(8) == 0 ? 0 : 1 + chance.nextInt(2)));
        List<UUID> others = among.subList(2, among.size()).reversed();
        Said pledged = said(date, others);
        return new Life(givers, pledged, steps(pledged, others));
    }

    private Said said(LocalDate date, List<UUID> others) {
        ContributionKind kind =
                any(List.of(ContributionKind.BOOKS, ContributionKind.SCHOLARSHIPS, ContributionKind.MONEY));
        UnitOfMeasure unit =
                switch (kind) {
                    case BOOKS -> any(List.of(UnitOfMeasure.TITLE, UnitOfMeasure.COPY));
                    case SCHOLARSHIPS -> any(List.of(UnitOfMeasure.AWARD, UnitOfMeasure.VND));
                    default -> UnitOfMeasure.VND;
                };
        int first = chance.nextInt(3) == 0 ? chance.nextInt(others.size() - 1) : 0;
        return new Said(
                any(List.of("2022-2023", "2023-2024", "2024-2025")),
                date,
                kind,
                unit,
                1 + chance.nextInt(500),
                unit == UnitOfMeasure.VND || chance.nextBoolean() ? null : Long.valueOf(chance.nextInt(9_000_000)),
                List.copyOf(others.subList(first, first + 1 + chance.nextInt(2))));
    }

    private List<Step> steps(Said pledged, List<UUID> others) {
        List<Step> steps = new ArrayList<>();
        Said said = pledged;
        LocalDate day = pledged.date();
        ContributionStatus is = ContributionStatus.PLEDGED;
        Set<UUID> received = new HashSet<>();
        int count = chance.nextInt(9);
        while (steps.size() < count && is != ContributionStatus.WITHDRAWN) {
            day = day.plusDays(chance.nextInt(3) == 0 ? 0 : chance.nextInt(100));
            Action action = next(is);
            List<UUID> receiving = List.of();
            switch (action) {
                case DELIVER -> is = ContributionStatus.DELIVERED;
                case EDIT -> {
                    LocalDate earliest = said.date().minusDays(40);
                    int span = (int) (day.toEpochDay() - earliest.toEpochDay());
                    said = said(earliest.plusDays(chance.nextInt(span + 1)), others);
                    received.clear();
                }
                case RECEIVE -> {
                    List<UUID> awaited = said.receivers().stream()
                            .filter(one -> !received.contains(one))
                            .toList();
                    receiving = awaited.subList(0, 1 + chance.nextInt(awaited.size()));
                    received.addAll(receiving);
                    is = received.size() == said.receivers().size() ? ContributionStatus.RECEIVED : is;
                }
                case RETURN -> {
                    is = ContributionStatus.RETURNED;
                    received.clear();
                }
                case WITHDRAW -> is = ContributionStatus.WITHDRAWN;
            }
            steps.add(new Step(action, day, action == Action.EDIT ? said : null, receiving));
        }
        return steps;
    }

    private Action next(ContributionStatus is) {
        return switch (is) {
            case PLEDGED -> any(List.of(Action.DELIVER, Action.DELIVER, Action.DELIVER, Action.EDIT, Action.WITHDRAW));
            case DELIVERED ->
                any(List.of(
                        Action.RECEIVE,
                        Action.RECEIVE,
                        Action.RECEIVE,
                        Action.RECEIVE,
                        Action.RETURN,
                        Action.EDIT,
                        Action.WITHDRAW));
            case RETURNED ->
                any(List.of(
                        Action.RECEIVE, Action.RECEIVE, Action.RECEIVE, Action.EDIT, Action.DELIVER, Action.WITHDRAW));
            case RECEIVED, WITHDRAWN -> Action.RETURN;
        };
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
