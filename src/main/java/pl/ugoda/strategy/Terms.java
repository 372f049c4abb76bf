package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Limitation;
import pl.ugoda.parties.DebtorKind;

/**
 * What limitation makes of a case.
 *
 * @param changeOn the first day on which it makes something else of it; {@link LocalDate#MAX}: never
 */
record Terms(Snapshot.Legal legal, LocalDate changeOn) {
    /**
     * @param all the open claims
     * @param undisputed those of them without a hold of their own
     * @param speakable those of the undisputed that may still be asked for
     */
    static Terms of(
            Collection<Claim> all, Collection<Claim> undisputed, Collection<Claim> speakable, DebtorKind debtorKind) {
        Optional<LocalDate> sure =
                all.stream().map(claim -> claim.limitation().earliestEnd()).min(Comparator.naturalOrder());
        // Against a firm a barred claim may be asked for until it pleads limitation.
        List<LocalDate> ends = debtorKind.protectedAsConsumer() ? ends(speakable) : List.of();
        var legal = new Snapshot.Legal(
                undisputed.size() - speakable.size(),
                ends.isEmpty() ? null : ends.getLast(),
                sure.orElse(null),
                all.size() - undisputed.size(),
                false);
        return new Terms(legal, ends.isEmpty() ? LocalDate.MAX : ends.getFirst().plusDays(1));
    }

    private static List<LocalDate> ends(Collection<Claim> claims) {
        return claims.stream()
                .map(Claim::limitation)
                .map(Limitation::latestEnd)
                .sorted()
                .toList();
    }
}
