package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.console.view.CaseActions;
import pl.ugoda.console.view.CaseFile;
import pl.ugoda.console.view.CaseLine;
import pl.ugoda.console.view.CaseList;
import pl.ugoda.console.view.Chip;
import pl.ugoda.console.view.ClaimLine;
import pl.ugoda.console.view.DebtorFacts;
import pl.ugoda.console.view.DecisionLine;
import pl.ugoda.console.view.HoldLine;
import pl.ugoda.console.view.LedgerLine;
import pl.ugoda.console.view.Link;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.console.view.Refused;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.console.view.Today;
import pl.ugoda.console.view.WhyThatDay;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.BalanceBar;
import pl.ugoda.web.Page;
import pl.ugoda.web.PageFixtures;
import pl.ugoda.web.Pill;
import pl.ugoda.web.TestTemplates;

/** The console's pages with invented views; what they render is left in target/pages for a person to look at. */
class ConsoleTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListOfCases(Language language) throws IOException {
        CaseList list = new CaseList(
                List.of(
                        new Link("Otwarte", "/console/cases", true, "1 284"),
                        new Link("Po terminie", "/console/cases?state=overdue", false, "503"),
                        new Link("Zamknięte", "/console/cases?state=closed", false, "311")),
                List.of(new Chip("Wierzyciel", "Lumeris Internet", "/console/cases")),
                "",
                "open",
                "due",
                List.of(new Link("Najdłużej po terminie", "/console/cases", true, "")),
                1284,
                Money.zloty("107781.29"),
                List.of(
                        line("00412", "Zakład Stolarski Modrzewik s.c.", Pill.OVERDUE, 146, "11566.40", "SMS, jutro"),
                        line(
                                "00413",
                                "Trans-Wierzba sp. z o.o.",
                                Pill.PROMISE,
                                61,
                                "12300.00",
                                "Cisza do 23 listopada"),
                        line("00414", "Piekarnia Kłosowianka", Pill.DISPUTE, 33, "4920.00", ""),
                        line("00415", "Szkółka Drzew Świerczek", Pill.BEFORE_DUE, -5, "2460.00", "E-mail, dziś"),
                        line("00416", "Anna Leszczyna", Pill.TIME_BARRED, 1260, "1566.53", "")),
                "/console/cases?after=x",
                null,
                true);
        String html = render("console/cases.jte", language, "/console/cases", "list", list, "cases");
        assertThat(html)
                .contains(
                        "Modrzewik",
                        "/console/cases/UG-2026-00412",
                        "rel=\"next\"",
                        PageFixtures.aPage(language, "/").t("console.cases.voluntary"));
    }

    @ParameterizedTest
    @CsvSource({"true, console.cases.none.title", "false, console.cases.empty.title"})
    void anEmptyListTeachesTheNextStep(boolean anyCases, String title) throws IOException {
        CaseList list = new CaseList(
                List.of(),
                List.of(),
                "",
                "open",
                "due",
                List.of(),
                0,
                Money.zloty("0"),
                List.of(),
                null,
                null,
                anyCases);
        String html =
                render("console/cases.jte", Language.PL, "/console/cases", "list", list, "cases-empty-" + anyCases);
        assertThat(html).contains(PageFixtures.aPage(Language.PL, "/").t(title));
    }

    @ParameterizedTest
    @CsvSource({"history, PL", "claims, PL", "ledger, PL", "decisions, PL", "history, EN"})
    void aCase(String part, Language language) throws IOException {
        String html = render(
                "console/case.jte", language, "/console/cases/UG-2026-00412", "file", aCase(part), "case-" + part);
        assertThat(html).contains("UG-2026-00412", "name=\"_csrf\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void today(Language language) throws IOException {
        Today today = new Today(
                List.of(
                        "Ostatni przebieg, dziś, 6:00: Ugoda przejrzała 1 284 sprawy, zaplanowała 212 wiadomości (e-mail 150, SMS 62).",
                        "20 rzeczy czeka na człowieka."),
                "/console/today/night",
                true,
                List.of(
                        new Today.Waiting(
                                "Wpłaty do rozpoznania",
                                "17 przelewów, najwyższy 12 300,00 zł",
                                "banknote",
                                "attention",
                                17,
                                false,
                                "/console/payments",
                                "Rozpoznaj",
                                true),
                        new Today.Waiting(
                                "Reklamacje i spory z terminem",
                                "Kawiarnia Pod Kasztanką, odpowiedź do 26 listopada",
                                "scale",
                                "care",
                                3,
                                true,
                                "/console/today/objections",
                                "Rozpatrz",
                                false)),
                List.of(new QueueView.Row(
                        "/console/cases/UG-2026-00414",
                        "Piekarnia Kłosowianka",
                        "UG-2026-00414",
                        "zapłaci dziś",
                        Pill.PROMISE,
                        Money.zloty("4920.00"))),
                "1 obietnica, 4 920,00 zł",
                new Today.Received(
                        "Wpłynęło w listopadzie",
                        Money.zloty("184320.75"),
                        "o 12% więcej niż do 23 października",
                        List.of(new Today.Bar(0, 10, 30, false), new Today.Bar(10, 0, 40, true)),
                        "/console/today/received"),
                List.of(
                        new Today.Share("Przed terminem", 412, "before", 0, 320, null),
                        new Today.Share("Po terminie", 503, "overdue", 323, 400, "/console/cases?state=overdue"),
                        new Today.Share("Spór, trudna sytuacja", 87, "care", 726, 274, "/console/cases?state=care")),
                1002);
        String html = render("console/today.jte", language, "/console/today", "today", today, "today");
        assertThat(html)
                .contains("Rozpoznaj", "/console/today/received", "viewBox=\"0 0 20 40\"", "/console/cases?state=care");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRowsBehindAFigureAndAnEmptyList(Language language) throws IOException {
        var row = new QueueView.Row("/console/cases/UG-1", "Piekarnia Kłosowianka", "UG-1", "zapłaci dziś", null, null);
        var tabs = List.of(new Link("Wiadomości", "?part=contacts", true, "1"));
        assertThat(render(
                        "console/queue.jte",
                        language,
                        "/console/today/night",
                        "queue",
                        new QueueView("Ostatni przebieg", "Wczoraj", "1", tabs, List.of(row), true, "Nic"),
                        "queue"))
                .contains("/console/cases/UG-1", "?part=contacts");
        assertThat(render(
                        "console/queue.jte",
                        language,
                        "/console/today/calls",
                        "queue",
                        new QueueView("Telefony", "Dzwonimy", "", List.of(), List.of(), false, "Nic nie czeka"),
                        "queue-empty"))
                .contains("Nic nie czeka", "href=\"/console/today\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theEntrance(Language language) throws IOException {
        String html = render("web/sign-in.jte", language, "/sign-in", "refused", true, "sign-in");
        assertThat(html).contains("autocomplete=\"current-password\"", "name=\"_csrf\"");
    }

    private static String render(String template, Language language, String path, String name, Object view, String file)
            throws IOException {
        Page page = PageFixtures.aPage(language, path);
        String html = TestTemplates.render(template, new HashMap<>(Map.of("page", page, name, view)));
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve(file + "-" + language.tag() + ".html"), html);
        assertThat(Pattern.compile("<h1[ >]").matcher(html).results()).hasSize(1);
        assertThat(html).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=");
        return html;
    }

    private static CaseLine line(String number, String debtor, Pill state, long late, String total, String next) {
        return new CaseLine(
                "UG-2026-" + number, debtor, "Hurtownia Brzezina", state, 2, late, Money.zloty(total), next);
    }

    private static CaseFile aCase(String part) {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Money principal = Money.zloty("11086.98");
        Money interest = Money.zloty("309.02");
        Money costs = Money.zloty("170.40");
        Money total = Money.zloty("11566.40");
        return new CaseFile(
                "UG-2026-00412",
                "Zakład Stolarski Modrzewik s.c.",
                "Hurtownia Brzezina",
                Pill.OVERDUE,
                true,
                "Do zapłaty na dziś",
                total,
                new BalanceBar(List.of(
                        new BalanceBar.Part("principal", "Faktury", principal),
                        new BalanceBar.Part("interest", "Odsetki za opóźnienie", interest),
                        new BalanceBar.Part("costs", "Rekompensata, art. 10", costs))),
                Money.grosze(0),
                "",
                new NextStepView(
                        "SMS: krótkie przypomnienie",
                        "jutro",
                        List.of("Portal otwarto wczoraj, dlatego ton jest łagodny."),
                        List.of(new DecisionLine.Rule("Portal otwarto wczoraj", true, false))),
                part,
                List.of("history", "claims", "ledger", "decisions").stream()
                        .map(each -> new Link(each, "?part=" + each, each.equals(part), "2"))
                        .toList(),
                TimelineEntry.sorted(List.of(
                        TimelineEntry.of(
                                        NOW.plusSeconds(90000),
                                        "",
                                        "calendar-clock",
                                        "plain",
                                        "SMS, przypomnienie o dwóch fakturach",
                                        "zaplanowano na wtorek 24 listopada, 10:20")
                                .because("?part=decisions", null)
                                .ahead(),
                        TimelineEntry.of(
                                        NOW,
                                        "20.11, 12:40",
                                        "mail",
                                        "teal",
                                        "E-mail „Dwie faktury i propozycja rat”",
                                        "")
                                .with(Pill.READ)
                                .showing(
                                        new TimelineEntry.Letter(
                                                "Dwie faktury",
                                                "Dzień dobry, na dziś do zapłaty",
                                                "Dzień dobry, na dziś do zapłaty za faktury pozostaje 11 553,87 zł.\n\nMożna zapłacić od razu.")),
                        TimelineEntry.of(
                                        NOW.minusSeconds(9),
                                        "19.11, 2:03",
                                        "bell-off",
                                        "plain",
                                        "Cisza",
                                        "telefon odłożono: wiadomość z 18.11 czekała na odpowiedź")
                                .because("?part=decisions", null),
                        TimelineEntry.of(
                                        NOW.minusSeconds(99),
                                        "18.09",
                                        "banknote",
                                        "paid",
                                        "Wpłata 3 000,00 zł",
                                        "297,50 rekompensata, 259,48 odsetki, 2 443,02 faktura 0412")
                                .because("?part=ledger", "jak podzielono?"),
                        TimelineEntry.of(
                                NOW.minusSeconds(999),
                                "1.07",
                                "file-plus",
                                "plain",
                                "Sprawa otwarta",
                                "import „optima-czerwiec.csv”, faktura FV/2026/0412"))),
                "?before=x",
                List.of(new ClaimLine(
                        "FV/2026/0412",
                        "deski",
                        day,
                        day,
                        total,
                        principal,
                        interest,
                        costs,
                        total,
                        "w transakcjach handlowych",
                        "przedawnienie 31.12.2028",
                        Pill.OVERDUE,
                        null)),
                List.of(
                        new LedgerLine(
                                day,
                                "FV/2026/0412",
                                "sprzedaż",
                                "należność główna",
                                total,
                                "faktura zaksięgowana",
                                false),
                        new LedgerLine(
                                day, "FV/2026/0412", "odsetki", "opóźnienie", interest, "wpłata cofnięta", true)),
                List.of(new DecisionLine(
                        "0198",
                        "19.11, 2:03",
                        Pill.SILENCE,
                        "Cisza do 20 listopada",
                        List.of(
                                new DecisionLine.Rule("Właściwa osoba", true, false),
                                new DecisionLine.Rule("Odpowiedź 18.11 o 11:26", false, true)),
                        "Strategia 7",
                        true)),
                new DebtorFacts(
                        "Zakład Stolarski Modrzewik s.c.",
                        "firma",
                        List.of(
                                new DebtorFacts.Fact("NIP", "000-123-45-67"),
                                new DebtorFacts.Fact("E-mail", "biuro@modrzewik.example"))),
                List.of(new HoldLine("1", "Spór", "do 30 listopada 2026", true)),
                actions(),
                WhyThatDay.NOT_ASKED);
    }

    private static CaseActions actions() {
        List<CaseActions.Choice> choices = List.of(new CaseActions.Choice("A", "Pierwsze"));
        return new CaseActions(
                true,
                List.of(new CaseActions.Todo("1", "Zadzwonić", "od 20 listopada", choices, null)),
                List.of(new CaseActions.Waiting(
                        "2",
                        "disputes",
                        "Spór: kwota jest inna",
                        "było 100 zł",
                        "do 7 grudnia",
                        false,
                        "Odpowiedziano")),
                null,
                LocalDate.of(2026, 12, 7),
                choices,
                choices,
                choices,
                choices,
                choices,
                choices,
                new Refused("promise", Map.of("day", "jutro"), Map.of("day", "To nie jest data.")));
    }
}
