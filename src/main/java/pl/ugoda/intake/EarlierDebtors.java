package pl.ugoda.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.parties.Debtors.Recognition.Doubt;
import pl.ugoda.parties.Debtors.Recognition.KnownBy;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PartyName;

/**
 * The debtors a file has shown so far, so that a preview finds a number that stands under two names within the file. Bounded: what
 * a very large file shows later is compared with what is registered when it is imported.
 */
final class EarlierDebtors {
    private static final int MOST = 100_000;

    private final Map<Key, Shown> shown = new HashMap<>();

    private record Key(KnownBy number, String value) {}

    private record Shown(
            String name, @Nullable Nip nip, @Nullable Pesel pesel) {
        boolean contradicts(NewDebtor debtor) {
            return differ(nip, debtor.nip()) || differ(pesel, debtor.pesel());
        }

        private static boolean differ(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && !Objects.equals(one, other);
        }
    }

    /** What is doubtful about a debtor nobody has registered yet; remembers one that is beyond doubt. */
    Optional<Doubt> doubt(NewDebtor debtor) {
        for (Map.Entry<KnownBy, String> number : numbers(debtor).entrySet()) {
            Shown before = shown.get(new Key(number.getKey(), number.getValue()));
            if (before != null && !before.contradicts(debtor)) {
                if (!PartyName.agree(before.name(), debtor.name())) {
                    return Optional.of(new Doubt(number.getKey(), before.name()));
                }
                break;
            }
        }
        remember(debtor);
        return Optional.empty();
    }

    /** For a debtor that is registered: a number it brings with it is known from now on. */
    void remember(NewDebtor debtor) {
        if (shown.size() < MOST) {
            Shown now = new Shown(debtor.name(), debtor.nip(), debtor.pesel());
            numbers(debtor).forEach((number, value) -> shown.putIfAbsent(new Key(number, value), now));
        }
    }

    // In the order in which they are believed.
    private static Map<KnownBy, String> numbers(NewDebtor debtor) {
        Map<KnownBy, String> numbers = new EnumMap<>(KnownBy.class);
        if (debtor.pesel() != null) {
            numbers.put(KnownBy.PESEL, debtor.pesel().digits());
        }
        if (debtor.nip() != null) {
            numbers.put(KnownBy.NIP, debtor.nip().digits());
        }
        if (!debtor.reference().isEmpty()) {
            numbers.put(KnownBy.REFERENCE, debtor.reference());
        }
        return numbers;
    }
}
