package pl.ugoda.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;

class PhrasesTests {
    private final Phrases polish = Words.in(Language.PL);
    private final Phrases english = Words.in(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0 faktur, 0 invoices",
        "1, 1 faktura, 1 invoice",
        "2, 2 faktury, 2 invoices",
        "4, 4 faktury, 4 invoices",
        "5, 5 faktur, 5 invoices",
        "12, 12 faktur, 12 invoices",
        "21, 21 faktur, 21 invoices",
        "22, 22 faktury, 22 invoices",
        "112, 112 faktur, 112 invoices",
        "1284, 1\u202F284 faktury, '1,284 invoices'"
    })
    void aCountTakesThePluralFormOfItsLanguage(int count, String pl, String en) {
        assertThat(polish.text("sample.invoices", Map.of("count", count))).isEqualTo(pl);
        assertThat(english.text("sample.invoices", Map.of("count", count))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "1, jedną fakturę, one invoice",
        "2, dwie faktury, two invoices",
        "3, trzy faktury, three invoices",
        "5, pięć faktur, five invoices",
        "11, 11 faktur, 11 invoices"
    })
    void aSmallCountIsAWord(int count, String pl, String en) {
        Map<String, Object> arguments = Map.of("name", "Lumeris", "count", count);
        assertThat(polish.text("sample.asks", arguments)).isEqualTo("Lumeris prosi o\u00A0zapłatę za " + pl);
        assertThat(english.text("sample.asks", arguments)).isEqualTo("Lumeris asks for payment of " + en);
    }

    @ParameterizedTest
    @CsvSource({
        "1, feminine, jedna",
        "1, feminine accusative, jedną",
        "1, masculine genitive, jednego",
        "1, neuter, jedno",
        "2, feminine, dwie",
        "2, masculine, dwa",
        "2, feminine instrumental, dwiema",
        "2, masculine dative, dwóm",
        "3, feminine locative, trzech",
        "3, feminine dative, trzem",
        "4, masculine instrumental, czterema",
        "5, feminine, pięć",
        "10, feminine genitive, dziesięciu",
        "0, feminine, 0",
        "11, feminine, 11"
    })
    void numeralsAreInflected(int count, String style, String word) {
        assertThat(Numerals.word(count, style, Language.PL, polish.formats())).isEqualTo(word);
    }

    @Test
    void moneyAndDatesAreWrittenAsTheLanguageWritesThem() {
        Map<String, Object> arguments = Map.of("today", LocalDate.of(2026, 11, 23), "amount", Money.zloty("1227.35"));
        assertThat(polish.text("sample.total", arguments))
                .isEqualTo("Razem na dziś, 23\u00A0listopada\u00A02026: 1\u202F227,35\u00A0zł");
        assertThat(english.text("sample.total", arguments))
                .isEqualTo("Total as of 23\u00A0November\u00A02026: PLN\u00A01,227.35");
        assertThat(polish.plain().text("sample.total", arguments))
                .isEqualTo("Razem na dziś, 23 listopada 2026: 1 227,35 zł");
    }

    @Test
    void datesHaveNamedStyles() {
        LocalDate day = LocalDate.of(2027, 1, 11);
        Map<String, Object> arguments =
                Map.of("due", day, "until", day, "at", LocalTime.of(9, 5), "table", day, "full", day);
        assertThat(polish.plain().text("sample.days", arguments))
                .isEqualTo("11 stycznia do pon., 11 stycznia 2027, 9:05, 11.01.2027, poniedziałek, 11 stycznia 2027");
        assertThat(english.plain().text("sample.days", arguments))
                .isEqualTo("11 January until Mon, 11 January 2027, 09:05, 11 Jan 2027, Monday, 11 January 2027");
    }

    @Test
    void ratesAndSharesArePercentages() {
        Map<String, Object> arguments = Map.of("rate", new BigDecimal("11.25"), "share", 0.62);
        assertThat(polish.text("sample.rate", arguments)).isEqualTo("11,25% rocznie, 62%");
        assertThat(english.text("sample.rate", arguments)).isEqualTo("11.25% a year, 62%");
    }

    @Test
    void anExactNumberGoesBeforeItsCategory() {
        assertThat(polish.text("sample.exact", Map.of("count", 0))).isEqualTo("nic nie czeka");
        assertThat(polish.text("sample.exact", Map.of("count", 32))).isEqualTo("czekają 32 rzeczy");
    }

    @Test
    void aSelectFallsBackToOther() {
        assertThat(polish.text("sample.state", Map.of("state", "open"))).isEqualTo("otwarta");
        assertThat(polish.text("sample.state", Map.of("state", "CLOSED"))).isEqualTo("zamknięta");
    }

    @Test
    void quotedSyntaxIsText() {
        assertThat(polish.text("sample.quoted")).isEqualTo("L'Oréal i\u00A0'nic' {nie} znika");
    }

    @Test
    void oneLetterWordsAndUnitsStayOnTheirLine() {
        assertThat(polish.text("sample.typography"))
                .isEqualTo("Kwota i\u00A0odsetki w\u00A0całości, z\u00A014 dni po 5\u00A0min, a\u00A0w\u00A02026 roku");
    }

    @Test
    void aMissingMessageOrArgumentIsABug() {
        assertThatThrownBy(() -> polish.text("sample.nothing")).hasMessageContaining("sample.nothing");
        assertThatThrownBy(() -> polish.text("sample.total")).hasMessageContaining("argument today");
        assertThat(polish.has("sample.nothing")).isFalse();
        assertThat(polish.has("sample.total")).isTrue();
    }
}
