package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;

/**
 * The standing lines of one claim (those neither reversed nor reversing) under its terms. Every figure about a claim is read from
 * here.
 */
record ClaimBooks(ClaimId claim, DebtTerms terms, List<PostingLine> lines) {
    ClaimBooks {
        lines = List.copyOf(lines);
    }

    /** The debt as it stood at the end of a day. */
    Debt at(LocalDate day) {
        List<PostingLine> known =
                lines.stream().filter(line -> !line.effectiveOn().isAfter(day)).toList();
        LocalDate counted = known.stream()
                .filter(line -> line.reason() == Reason.INTEREST_COUNTED)
                .map(PostingLine::effectiveOn)
                .max(LocalDate::compareTo)
                .orElse(terms.effectiveDue());
        return new Debt(
                terms, net(known, Account.PRINCIPAL), net(known, Account.INTEREST), net(known, Account.COSTS), counted);
    }

    /** The debt with every line, future ones included. */
    Debt last() {
        return at(LocalDate.MAX);
    }

    boolean settled() {
        Debt debt = last();
        return debt.principal().isZero()
                && debt.interest().isZero()
                && debt.costs().isZero();
    }

    /** All that payments have brought to this claim. */
    Money paid() {
        return sum(lines, line -> line.reason() == Reason.PAID);
    }

    /** The sum first owed, once the day of issue has come. */
    Money opened(LocalDate day) {
        return sum(
                lines,
                line -> line.reason() == Reason.OPENED && !line.effectiveOn().isAfter(day));
    }

    ClaimBooks without(Predicate<PostingLine> dropped) {
        return new ClaimBooks(
                claim, terms, lines.stream().filter(dropped.negate()).toList());
    }

    ClaimBooks with(List<PostingLine> added) {
        return new ClaimBooks(
                claim,
                terms,
                java.util.stream.Stream.concat(
                                lines.stream(), added.stream().filter(line -> claim.equals(line.claim())))
                        .toList());
    }

    private Money net(List<PostingLine> known, Account account) {
        return sum(known, line -> line.destination() == account).minus(sum(known, line -> line.source() == account));
    }

    private Money sum(List<PostingLine> known, Predicate<PostingLine> counted) {
        return known.stream()
                .filter(counted)
                .map(PostingLine::amount)
                .reduce(Money.zero(terms.currency()), Money::plus);
    }
}
