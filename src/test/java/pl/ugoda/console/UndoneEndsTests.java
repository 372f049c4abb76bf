package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;

class UndoneEndsTests {
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");

    private final List<PostingLine> book = new ArrayList<>();
    private final ClaimId first = opened();
    private final ClaimId second = opened();

    @Test
    void anUndoneEndIsToldWithBothItsMoments() {
        PostingLine one = paid(first, "100.00", NOON);
        PostingLine other = paid(second, "100.00", NOON);
        takenBack(one, EVENING);
        takenBack(other, EVENING);

        assertThat(UndoneEnds.of(book))
                .containsExactlyInAnyOrder(
                        new UndoneEnds.Undone(Optional.of(first), NOON, EVENING),
                        new UndoneEnds.Undone(Optional.of(second), NOON, EVENING),
                        new UndoneEnds.Undone(Optional.empty(), NOON, EVENING));
    }

    @Test
    void whatStillHoldsOrNeverEndedIsNotUndone() {
        var _ = paid(first, "100.00", NOON);
        takenBack(paid(second, "40.00", NOON), EVENING);
        assertThat(UndoneEnds.of(book)).isEmpty();
    }

    @Test
    void undoneWithinOneInstantItIsToldAllTheSame() {
        var _ = paid(second, "100.00", MORNING);
        takenBack(paid(first, "100.00", MORNING), MORNING);
        assertThat(UndoneEnds.of(book))
                .containsExactlyInAnyOrder(
                        new UndoneEnds.Undone(Optional.of(first), MORNING, MORNING),
                        new UndoneEnds.Undone(Optional.empty(), MORNING, MORNING));
    }

    @Test
    void dividingAnewInOneDeedOpensNothing() {
        PostingLine before = paid(first, "100.00", NOON);
        var _ = paid(second, "100.00", NOON);
        book.add(line(first, Account.MONEY, Account.PRINCIPAL, "100.00", EVENING, Reason.DIVIDED_ANEW, before.id()));
        var _ = paid(first, "100.00", EVENING);
        assertThat(UndoneEnds.of(book)).isEmpty();
    }

    @Test
    void aNewInvoiceAfterTheLastWasSettledOpensNothingAgain() {
        var _ = paid(first, "100.00", NOON);
        var _ = paid(second, "100.00", NOON);
        book.add(line(ClaimId.next(), Account.SALES, Account.PRINCIPAL, "50.00", EVENING, Reason.OPENED, null));
        assertThat(UndoneEnds.of(book)).isEmpty();
    }

    private ClaimId opened() {
        ClaimId claim = ClaimId.next();
        book.add(line(claim, Account.SALES, Account.PRINCIPAL, "100.00", MORNING, Reason.OPENED, null));
        return claim;
    }

    private PostingLine paid(ClaimId claim, String amount, Instant at) {
        PostingLine line = line(claim, Account.PRINCIPAL, Account.MONEY, amount, at, Reason.PAID, null);
        book.add(line);
        return line;
    }

    private void takenBack(PostingLine line, Instant at) {
        book.add(new PostingLine(
                UUID.randomUUID(),
                line.claim(),
                line.booking(),
                line.destination(),
                line.source(),
                line.amount(),
                line.effectiveOn(),
                at,
                Reason.PAYMENT_REVERSED,
                line.id()));
    }

    private static PostingLine line(
            ClaimId claim,
            Account from,
            Account to,
            String amount,
            Instant at,
            Reason reason,
            @Nullable UUID reverses) {
        return new PostingLine(
                UUID.randomUUID(),
                claim,
                UUID.randomUUID(),
                from,
                to,
                Money.zloty(amount),
                LocalDate.of(2026, 11, 23),
                at,
                reason,
                reverses);
    }
}
