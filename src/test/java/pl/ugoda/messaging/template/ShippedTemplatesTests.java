package pl.ugoda.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Language;

class ShippedTemplatesTests {
    private static final String MONEY =
            "(?iu)dług(?!o)|zaległ|zapła|faktur|należno|kwot|wezwan|\\bdebt|\\bpay|invoice|amount|demand|overdue|\\d,\\d\\d|PLN|zł\\b";

    /** Court, bailiff, enforcement, debtors' registers, prosecution: words that announce a legal step. */
    private static final String LEGAL_STEPS =
            "(?iu)\\bsąd|sądow|\\bsędzi|\\bpozew|\\bpozw[iuye]|komorni|egzekuc|windykac|\\bBIG\\b|biur\\w* informacji|KRD\\b|rejestr\\w* dłużnik"
                    + "|prokurat|polic[jy]|\\bcourt(?!e)|lawsuit|\\bsu(?:e|ed|ing)\\b|bailiff|enforcement|legal (?:action|step|proceeding)"
                    + "|debt(?:or)?s?.? regist|credit bureau|prosecut|police";

    private final ShippedTemplates templates = new ShippedTemplates();

    private static final Variables VARIABLES = variables().number("answered", 0).done();

    private static Variables.Builder variables() {
        return Variables.with()
                .text("creditor", "Brzezina")
                .text("creditor_full", "Hurtownia Brzezina sp. z o.o.")
                .text("creditor_address", "ul. Leśna 1, 00-950 Warszawa")
                .text("creditor_nip", "123-456-32-18")
                .text("creditor_phone", "+48 22 000 00 00")
                .text("creditor_email", "rozliczenia@brzezina.example")
                .text("case_number", "UG-2026-00412")
                .text("for_you", "dla Państwa")
                .text("debtor_name", "Modrzewik <s.c.>")
                .text("debtor_address", "")
                .text("invoices", "2 faktury")
                .rows(
                        "claims",
                        List.of(
                                Map.of("invoice", "FV/2026/0412", "due", "30.06.2026", "left", "6 166,98 zł"),
                                Map.of("invoice", "FV/2026/0587", "due", "31.08.2026", "left", "4 920,00 zł")))
                .text("invoices_about", "2 faktury")
                .text("extras_name", "Odsetki i koszty")
                .text("principal", "11 086,98 zł")
                .text("interest", "400,00 zł")
                .text("costs", "66,89 zł")
                .text("extras", "466,89 zł")
                .number("has_extras", 1)
                .text("total", "11 553,87 zł")
                .number("has_runs", 1)
                .rows(
                        "interest_runs",
                        List.of(Map.of(
                                "invoice",
                                "FV/2026/0412",
                                "from",
                                "01.07.2026",
                                "through",
                                "20.11.2026",
                                "rates",
                                "14%, 13,25%",
                                "left",
                                "330,10 zł")))
                .text("interest_per_day", "4,03 zł")
                .text("today", "20 listopada 2026")
                .text("valid_until", "25 listopada 2026")
                .text("deadline", "27 listopada 2026")
                .text("account", "61 1090 1014 0000 0712 1981 2874")
                .text("link", "https://brzezina.example/s/AAAABBBBCCCCDDDDEEEE")
                .text("code", "418207")
                .text("code_valid", "10 minut")
                .text("stop_link", "https://brzezina.example/u/AAAABBBBCCCCDDDDEEEE");
    }

    static Stream<Arguments> everyTextInEveryLanguage() {
        return ShippedTemplates.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @Test
    void aTextThatNamesCourtDeclaresItAndOnlySuchATextDoes() throws IOException {
        int texts = 0;
        for (Language language : Language.values()) {
            Path folder = Path.of(
                    "src/main/resources/messaging/templates", language.name().toLowerCase(java.util.Locale.ROOT));
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String source = Files.readString(file);
                    assertThat(source.contains("legal-steps: yes\n"))
                            .as("%s names a legal step: %s", file, namesLegalSteps(source))
                            .isEqualTo(namesLegalSteps(source));
                    texts++;
                }
            }
        }
        assertThat(texts).isGreaterThanOrEqualTo(2 * ShippedTemplates.NAMES.size());
        assertThat(ShippedTemplates.NAMES.stream().filter(templates::announcesLegalSteps))
                .containsExactly("demand-pre-court");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sprawę skierujemy do sądu.",
                "Zajmie się tym komornik.",
                "Dane trafią do BIG.",
                "Złożymy pozew.",
                "We will go to court.",
                "A bailiff may call.",
                "We take legal action.",
            })
    void wordsThatThreatenAreFound(String words) {
        assertThat(namesLegalSteps(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sprawa UG-2026-00412", "Prosimy o zapłatę", "Rozsądny termin", "A courteous reminder"})
    void wordsThatDoNotAreNot(String words) {
        assertThat(namesLegalSteps(words)).isFalse();
    }

    /** What law and supervisors call pressure: hurry, shaming, crime, costs without end, other people (C20). */
    private static final String PRESSURE =
            "(?iu)natychmiast|niezwłoczn|ostatni[aą] szans|\\bpiln|konsekwencj|wszelki\\w* koszt|wszystki\\w* koszt|pomnoż|wielokrotn"
                    + "|przestęp|oszus|wyłudz|karn[aąey]|wstyd|sąsiad|pracodawc|rodzin|wizyt|teren"
                    + "|immediately|last chance|urgent|consequence|all (?:the )?costs|multipl|crime|criminal|fraud|shame|neighbo|employer"
                    + "|your family|visit you";

    @Test
    void noTextHurriesShamesOrDrawsOthersIn() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/messaging/templates"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(PRESSURE));
        }
        assertThat("Proszę o natychmiastową zapłatę").containsPattern(PRESSURE);
        assertThat("You will bear all costs").containsPattern(PRESSURE);
    }

    private static boolean namesLegalSteps(String text) {
        return Pattern.compile(LEGAL_STEPS).matcher(text).find();
    }

    @ParameterizedTest
    @MethodSource("everyTextInEveryLanguage")
    void everyEmailCanBeFilledAndItsSubjectIsNeutral(String name, Language language) {
        for (boolean confirmed : new boolean[] {true, false}) {
            var rendered = templates.render(name, Channel.EMAIL, language, confirmed, true, VARIABLES);
            var email = (Content.Email) rendered.content();
            assertThat(email.subject()).doesNotContainPattern(MONEY).contains("UG-2026-00412");
            assertThat(email.preview()).doesNotContainPattern(MONEY);
            assertThat(email.text()).contains("https://brzezina.example/u/").doesNotContain("{{", "{%", "<p", "<a ");
            assertThat(email.html()).contains("</html>", "Prezes").doesNotContain("{{", "{%", "<s.c.>");
        }
    }

    @ParameterizedTest
    @MethodSource("everyTextInEveryLanguage")
    void everySmsFitsOnePartAndSaysNothingOfMoney(String name, Language language) {
        var sms = (Content.Sms) templates
                .render(name, Channel.SMS, language, true, false, VARIABLES)
                .content();
        assertThat(sms.text()).doesNotContainPattern(MONEY);
        assertThat(sms.parts()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyTextInEveryLanguage")
    void anUnconfirmedReaderSeesNoFigure(String name, Language language) {
        var email = (Content.Email) templates
                .render(name, Channel.EMAIL, language, false, true, VARIABLES)
                .content();
        assertThat(email.text()).doesNotContainPattern(MONEY);
        assertThat(email.html()).doesNotContain("11 553,87", "FV/2026", "6 166,98");
    }

    @Test
    void aConfirmedReaderSeesEveryClaimAndTheTotal() {
        var rendered = templates.render("reminder-friendly", Channel.EMAIL, Language.PL, true, false, VARIABLES);
        var email = (Content.Email) rendered.content();
        assertThat(rendered.template()).isEqualTo("reminder-friendly");
        assertThat(email.text()).contains("FV/2026/0412, termin 30.06.2026: 6 166,98 zł", "Razem: 11 553,87 zł");
        assertThat(email.html()).contains("FV/2026/0587", "11 553,87 zł");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyWhoAnsweredIsToldThatTheyDidNot(Language language) {
        Pattern denial = Pattern.compile("nie mamy od Państwa wiadomości|have not heard from you");
        for (String name : ShippedTemplates.NAMES) {
            assertThat(email(name, language, variables().number("answered", 1).done()))
                    .as(name)
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern(denial));
        }
        assertThat(email("reminder-way-out", language, VARIABLES))
                .allSatisfy(text -> assertThat(text).containsPattern(denial));
    }

    /** Paying a part stops nothing, so it stands after the sentences that promise a pause. */
    @Test
    void onlyWhatPausesRemindersIsSaidToPauseThem() {
        assertThat(email("reminder-way-out", Language.PL, VARIABLES))
                .allSatisfy(text -> assertThat(text)
                        .contains("sporną część wstrzymamy do wyjaśnienia. Można też zapłacić część.")
                        .doesNotContain("Każda z tych odpowiedzi"));
        assertThat(email("reminder-way-out", Language.EN, VARIABLES))
                .allSatisfy(text -> assertThat(text)
                        .contains("until it is answered. You can also pay a part.")
                        .doesNotContain("Each of these answers"));
    }

    private List<String> email(String name, Language language, Variables variables) {
        var email = (Content.Email) templates
                .render(name, Channel.EMAIL, language, true, false, variables)
                .content();
        return List.of(email.text(), email.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demand", "demand-pre-court"})
    void aDemandTellsRateDaysAndDailyGrowthOfItsInterest(String name) {
        assertThat(email(name, Language.PL, VARIABLES))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "FV/2026/0412: 14%, 13,25%, od 01.07.2026 do 20.11.2026, pozostało 330,10 zł",
                                "Odsetki rosną o 4,03 zł dziennie."));
        assertThat(email(name, Language.EN, VARIABLES))
                .allSatisfy(text -> assertThat(text)
                        .contains("from 01.07.2026 to 20.11.2026, 330,10 zł left", "Interest grows by 4,03 zł a day."));
    }

    @Test
    void theNoticeBySmsIsMadeOfWholeSentences() {
        var sms = (Content.Sms) templates
                .render("notice", Channel.SMS, Language.PL, true, false, VARIABLES)
                .content();
        assertThat(sms.text()).contains("Pokazemy ja po sprawdzeniu: https://", "Bez SMS: odpisz STOP");
    }

    @Test
    void textsInHtmlAreEscaped() {
        var email = (Content.Email) templates
                .render("demand", Channel.EMAIL, Language.PL, true, false, VARIABLES)
                .content();
        assertThat(email.html()).contains("Modrzewik &lt;s.c.&gt;");
    }
}
