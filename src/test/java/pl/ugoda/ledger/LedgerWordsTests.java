package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Words;

/** Everything the books can say, they can say to people. */
class LedgerWordsTests {
    static Stream<String> keys() {
        return Stream.of(
                        keys("reason", PostingLine.Reason.values(), Enum::name),
                        keys("account", PostingLine.Account.values(), Enum::name),
                        keys("rule", Booked.Rule.values(), Enum::name),
                        keys("forgiveness", Booked.Forgiveness.values(), Enum::name),
                        keys("order", Allocation.Order.values(), Enum::name),
                        keys("source", PaymentToBook.Designation.Source.values(), Enum::name),
                        keys("basis", RateTable.Basis.values(), RateTable.Basis::code),
                        Stream.of(Regime.class.getPermittedSubclasses()).map(LedgerWordsTests::regime))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyCodeHasWordsInBothLanguages(String key) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).text(key)).isNotBlank();
        }
    }

    private static <E> Stream<String> keys(String thing, E[] values, Function<? super E, String> code) {
        return Arrays.stream(values).map(value -> "ledger." + thing + "." + code.apply(value));
    }

    /** TradeHealth is written as trade-health. */
    private static String regime(Class<?> type) {
        return "ledger.regime."
                + type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
