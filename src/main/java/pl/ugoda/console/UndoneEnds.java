package pl.ugoda.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;

/**
 * Invoices that were settled, and the case that was closed, until a payment was undone. The claim and the case only know how they
 * stand now; that it was once different, the books tell.
 */
final class UndoneEnds {
    private final Map<ClaimId, Long> owed = new HashMap<>();
    private final Map<ClaimId, Instant> settled = new HashMap<>();
    private final List<Undone> undone = new ArrayList<>();
    private Optional<Instant> closed = Optional.empty();

    private UndoneEnds() {}

    /**
     * An end and its undoing.
     *
     * @param claim empty where the whole case is meant
     */
    record Undone(Optional<ClaimId> claim, Instant ended, Instant undone) {}

    /**
     * In the order of their undoing; what still holds is not among them.
     *
     * @param postings of all claims of a case, in the order of writing
     */
    static List<Undone> of(List<PostingLine> postings) {
        UndoneEnds ends = new UndoneEnds();
        List<PostingLine> deed = new ArrayList<>();
        for (PostingLine line : postings) {
            if (!deed.isEmpty() && begins(line, deed.getLast())) {
                ends.pass(deed);
                deed.clear();
            }
            deed.add(line);
        }
        if (!deed.isEmpty()) {
            ends.pass(deed);
        }
        return List.copyOf(ends.undone);
    }

    // A division taken back and made anew in one deed never showed in between. What is undone at once may bear the same
    // instant.
    private static boolean begins(PostingLine line, PostingLine before) {
        return !line.bookedAt().equals(before.bookedAt())
                || (line.reason() != before.reason()
                        && (line.reason() == Reason.PAYMENT_REVERSED || before.reason() == Reason.OPENED));
    }

    private void pass(List<PostingLine> lines) {
        Instant at = lines.getFirst().bookedAt();
        boolean takesBack = lines.stream().anyMatch(line -> line.reverses() != null);
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Optional.ofNullable(line.claim()), Collectors.summingLong(UndoneEnds::effect)))
                .forEach((claim, change) -> claim.ifPresent(id -> {
                    long left = owed.merge(id, change, Long::sum);
                    if (left == 0) {
                        settled.putIfAbsent(id, at);
                    } else {
                        Optional.ofNullable(settled.remove(id))
                                .ifPresent(since -> undone.add(new Undone(claim, since, at)));
                    }
                }));
        boolean nothingLeft = owed.values().stream().allMatch(left -> left == 0);
        if (nothingLeft) {
            closed = closed.or(() -> Optional.of(at));
        } else {
            // A new invoice after the last one was settled opens nothing again.
            closed.filter(_ -> takesBack).ifPresent(since -> undone.add(new Undone(Optional.empty(), since, at)));
            closed = Optional.empty();
        }
    }

    private static long effect(PostingLine line) {
        return (isOwed(line.destination()) ? line.amount().minor() : 0)
                - (isOwed(line.source()) ? line.amount().minor() : 0);
    }

    private static boolean isOwed(Account account) {
        return switch (account) {
            case PRINCIPAL, INTEREST, COSTS -> true;
            case SALES, DELAY, MONEY, RELIEF, CREDIT -> false;
        };
    }
}
