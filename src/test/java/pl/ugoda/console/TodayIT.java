package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Medium;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Each figure of Dziś is the number of rows behind its link. The clock stands on Monday 23 November 2026. */
@UgodaTest
class TodayIT {
    private static final Pattern ROW = Pattern.compile("<a class=\"row\" href=\"/console/cases/");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Disputes disputes;

    @Autowired
    Complaints complaints;

    @Autowired
    Hardships hardships;

    @Autowired
    Promises promises;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private AnOffice office;
    private Browsing browser;

    @BeforeEach
    void anOffice() {
        office = new AnOffice(beans, port);
        browser = office.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void anEmptyOfficeIsTaughtTheNextStep() {
        assertThat(look("")).contains("Jeszcze nie ma spraw", "href=\"/console/import\"");
        for (String queue : List.of(
                "objections",
                "hardships",
                "calls",
                "contacts",
                "reviews",
                "unknown",
                "addresses",
                "promises",
                "received",
                "night")) {
            assertThat(look("/" + queue)).as(queue).contains("Wróć do Dziś").doesNotContain("console.today");
        }
        assertThat(browser.get("/console/today/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theNightIsToldFromItsDecisions() {
        var _ = office.owes(DebtorKind.COMPANY);
        var silent = office.owes(DebtorKind.COMPANY);
        var _ = office.here(() -> complaints.raise(silent.debtor().person(), silent.caseId(), "za często"));
        office.settle();
        assertThat(look("")).doesNotContain("Ostatni przebieg");

        assertThat(office.runTheDay()).isEqualTo(2);

        assertThat(look(""))
                .contains("przejrzała 2 sprawy, zaplanowała 1 wiadomość (e-mail 1), w 1 przypadku zachowała ciszę");
        assertThat(rows("/night?part=contacts")).isEqualTo(1);
        assertThat(rows("/night?part=silent")).isEqualTo(1);
        assertThat(rows("/night?part=refused")).isZero();
    }

    @Test
    void whatWaitsIsCountedAndEachCountIsItsRows() {
        OwingDebtors.Owing disputing = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing complaining = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing inTrouble = office.owes(DebtorKind.CONSUMER);
        OwingDebtors.Owing unreachable = office.owes(DebtorKind.CONSUMER);
        dispute(disputing);
        var _ = office.here(
                () -> complaints.raise(complaining.debtor().person(), complaining.caseId(), "za często dzwonicie"));
        var _ = office.here(
                () -> hardships.declare(inTrouble.debtor().person(), inTrouble.caseId(), Hardship.Cause.UNSAID, null));
        office.does(
                () -> contactPoints.markUnusable(unreachable.point(Medium.EMAIL).id(), "hard-bounce"));
        // What was just said drops calls that were planned before it.
        office.settle();
        task(disputing, "CALL");
        task(complaining, "CALL");
        task(complaining, "REVIEW");
        unknownMessage(inTrouble);

        String today = look("");
        assertThat(today).contains("8 rzeczy czeka na człowieka");
        assertThat(count(today, "Reklamacje i spory z terminem")).isEqualTo(2).isEqualTo(rows("/objections"));
        assertThat(count(today, "Trudna sytuacja")).isEqualTo(1).isEqualTo(rows("/hardships"));
        assertThat(count(today, "Telefony")).isEqualTo(2).isEqualTo(rows("/calls"));
        assertThat(count(today, "Decyzje, co dalej")).isEqualTo(1).isEqualTo(rows("/reviews"));
        assertThat(count(today, "Wiadomości o nieznanym losie")).isEqualTo(1).isEqualTo(rows("/unknown"));
        assertThat(count(today, "Adresy, które przestały działać")).isEqualTo(1).isEqualTo(rows("/addresses"));
        assertThat(look("/objections")).contains("odpowiedź na piśmie do 7 grudnia");
    }

    @Test
    void promisesStandWithBrokenOnesFirstAndTheirSum() {
        OwingDebtors.Owing broken = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing soon = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing later = office.owes(DebtorKind.COMPANY);
        promise(broken, LocalDate.of(2026, 11, 24));
        promise(soon, LocalDate.of(2026, 11, 27));
        promise(later, LocalDate.of(2026, 12, 4));
        tenant.inTransaction(
                office.organization(),
                () -> db.sql("UPDATE agreements.promise SET outcome = 'BROKEN', judged_at = :at WHERE case_id = :case")
                        .param("at", Instant.parse("2026-11-23T08:00:00Z").atOffset(ZoneOffset.UTC))
                        .param("case", broken.caseId().value())
                        .update());

        String today = look("");
        assertThat(today).contains("2 obietnice, 200,", "niedotrzymana, miało być 24 listopada", "zapłaci 27.11");
        assertThat(today.indexOf(office.numberOf(broken))).isLessThan(today.indexOf(office.numberOf(soon)));
        assertThat(rows("/promises")).isEqualTo(2);
    }

    @Test
    void whatWasPaidTooMuchIsSeenEverywhere() {
        OwingDebtors.Owing generous = office.owes(DebtorKind.COMPANY);
        var claims = office.here(() -> beans.getBean(Claims.class).ofCase(generous.caseId()));
        office.does(() -> beans.getBean(Ledger.class)
                .book(new PaymentToBook(
                        TimeOrderedId.next(),
                        Money.zloty("250.00"),
                        LocalDate.of(2026, 11, 20),
                        Set.of(claims.getFirst().id()),
                        PaymentToBook.Designation.none())));
        office.settle();

        assertThat(count(look(""), "Nadpłaty")).isEqualTo(1).isEqualTo(rows("/surplus"));
        Matcher sum = Pattern.compile("\\d+,\\d\\d zł").matcher(look("/surplus"));
        assertThat(sum.find()).isTrue();
        String path = "/console/cases/" + office.numberOf(generous);
        assertThat(browser.get(path).body().replace('\u00a0', ' '))
                .contains("Nadpłata " + sum.group(), "Wpłata 250,00 zł", "nadpłata " + sum.group());
        assertThat(browser.get(path + "?part=ledger").body().replace('\u00a0', ' '))
                .contains("<td>nadpłata</td>", sum.group());
    }

    @Test
    void anAgentIsNotLedToWhereMoneyIsBooked() {
        var _ = office.owes(DebtorKind.COMPANY);
        doubtfulPayment(office.owes(DebtorKind.COMPANY));
        assertThat(look("")).contains("Płatności do wyjaśnienia", "1 rzecz czeka");
        browser = office.signedIn(Role.AGENT);
        assertThat(look("")).doesNotContain("Płatności do wyjaśnienia").contains("Nic nie czeka");
    }

    @Test
    void whatTheLawGaveADayForStandsFirstAndIsMarkedWhenTheDayHasPassed() {
        OwingDebtors.Owing complaining = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing inTrouble = office.owes(DebtorKind.CONSUMER);
        OwingDebtors.Owing disputing = office.owes(DebtorKind.COMPANY);
        doubtfulPayment(office.owes(DebtorKind.COMPANY));
        var _ = office.here(
                () -> complaints.raise(complaining.debtor().person(), complaining.caseId(), "za często dzwonicie"));
        var _ = office.here(
                () -> hardships.declare(inTrouble.debtor().person(), inTrouble.caseId(), Hardship.Cause.UNSAID, null));
        dispute(disputing);
        String inTime = look("");
        assertThat(inTime).doesNotContain("1 po terminie");
        assertThat(inTime.indexOf("Płatności do wyjaśnienia"))
                .isLessThan(inTime.indexOf("Reklamacje i spory z terminem"));

        passed(complaining);

        String today = look("");
        assertThat(today).contains("1 po terminie: ");
        assertThat(today.indexOf("Reklamacje i spory z terminem"))
                .isLessThan(today.indexOf("Płatności do wyjaśnienia"));
        assertThat(today.indexOf("Trudna sytuacja</span>"))
                .as("what is in time keeps its place")
                .isGreaterThan(today.indexOf("Płatności do wyjaśnienia"));
        String queue = look("/objections");
        assertThat(queue.indexOf(office.numberOf(complaining)))
                .as("the late one first")
                .isBetween(0, queue.indexOf(office.numberOf(disputing)));
        assertThat(Pattern.compile("Po terminie").matcher(queue).results()).hasSize(1);
        assertThat(browser.get("/console/cases/" + office.numberOf(complaining)).body())
                .contains("odpowiedź na piśmie do", "Po terminie");
    }

    @Test
    void eachOpenCaseStandsInOneState() {
        var _ = office.owes(DebtorKind.COMPANY);
        OwingDebtors.Owing promising = office.owes(DebtorKind.COMPANY);
        promise(promising, LocalDate.of(2026, 11, 27));
        dispute(office.owes(DebtorKind.COMPANY));
        OwingDebtors.Owing dead = office.owes(DebtorKind.CONSUMER);
        var _ = office.here(() -> beans.getBean(Holds.class)
                .place(new NewHold(
                        new NewHold.Scope.OfPerson(dead.debtor().person()), HoldReason.DECEASED, null, "AGENT")));
        OwingDebtors.Owing barred = office.owesSince(DebtorKind.CONSUMER, LocalDate.of(2020, 3, 2));
        office.settle();

        String today = look("");
        assertThat(state(today, "Przed terminem")).isZero();
        assertThat(state(today, "Po terminie")).isEqualTo(1);
        assertThat(state(today, "Obietnica lub odroczenie")).isEqualTo(1);
        assertThat(state(today, "Spór, trudna sytuacja")).isEqualTo(1);
        assertThat(state(today, "Wstrzymane")).isEqualTo(1);
        assertThat(state(today, "Przedawnione")).isEqualTo(1);

        assertThat(list("overdue")).doesNotContain(office.numberOf(promising), office.numberOf(barred));
        assertThat(list("promise")).contains(office.numberOf(promising)).doesNotContain(office.numberOf(dead));
        assertThat(list("hold")).contains(office.numberOf(dead));
        assertThat(list("barred")).contains(office.numberOf(barred), "tylko dobrowolnie", "Przedawniona");
        assertThat(browser.get("/console/cases/" + office.numberOf(barred)).body())
                .contains("można zapłacić tylko dobrowolnie", "Przedawniona")
                .doesNotContain("Do zapłaty na dziś");
    }

    @Test
    void aMonthWithoutMoneyIsNoOfficeWithoutMoney() {
        OwingDebtors.Owing paying = office.owes(DebtorKind.COMPANY);
        assertThat(look("")).contains("Pierwsza wpłata pojawi się tutaj");
        insert("""
                INSERT INTO payments.booking (id, case_id, provider_payment_id, amount_minor, currency, received_on, designated,
                                              booked_by, booked_at)
                VALUES (:id, :case, :id, 10000, :text, '2026-07-01', '{}', 'staff', '2026-07-01')
                """, paying, "PLN");
        assertThat(look(""))
                .contains("W tym miesiącu jeszcze nic nie wpłynęło")
                .doesNotContain("Pierwsza wpłata pojawi się tutaj");
    }

    private String list(String state) {
        return browser.get("/console/cases?state=" + state).body();
    }

    private static int state(String today, String label) {
        var found = Pattern.compile(Pattern.quote(label) + "(?:</a>)?</dt><dd>(\\d+)<")
                .matcher(today);
        assertThat(found.find()).as(label).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private void passed(OwingDebtors.Owing complaining) {
        assertThat(tenant.inTransaction(
                        office.organization(),
                        () -> db.sql("UPDATE compliance.complaint SET answer_by = '2026-11-20' WHERE case_id = :case")
                                .param("case", complaining.caseId().value())
                                .update()))
                .isEqualTo(1);
    }

    private void dispute(OwingDebtors.Owing debtor) {
        var claims = office.here(() -> beans.getBean(Claims.class).ofCase(debtor.caseId()));
        var _ = office.here(() -> disputes.raise(
                debtor.debtor().person(),
                debtor.caseId(),
                claims.stream().map(claim -> claim.id()).toList(),
                Dispute.Reason.FAULTY,
                ""));
    }

    private void promise(OwingDebtors.Owing debtor, LocalDate day) {
        assertThat(office.here(() -> promises.make(debtor.caseId(), day))).isInstanceOf(Promises.Outcome.Made.class);
    }

    private void task(OwingDebtors.Owing debtor, String kind) {
        insert("""
                INSERT INTO strategy.task (id, case_id, kind, step, due_on, state, created_at)
                VALUES (:id, :case, :text, 'call', '2026-11-20', 'OPEN', now())
                """, debtor, kind);
    }

    private void unknownMessage(OwingDebtors.Owing debtor) {
        insert("""
                INSERT INTO messaging.message (contact_id, case_id, debtor_id, contact_point_id, channel, kind, template,
                                               not_before, not_after, state, next_try_at, planned_at, handed_over_at)
                VALUES (:id, :case, :id, :id, :text, 'REMINDER', 'reminder', '2026-11-20', '2026-11-20', 'UNKNOWN', '2026-11-20',
                        '2026-11-20', '2026-11-20')
                """, debtor, "SMS");
    }

    private void doubtfulPayment(OwingDebtors.Owing debtor) {
        insert("""
                INSERT INTO payments.provider_payment (id, provider, idempotency_key, case_id, designated, amount_minor, currency,
                                                       state, started_at)
                VALUES (:id, 'sandbox', :text, :case, '{}', 10000, 'PLN', 'DOUBTFUL', '2026-11-20')
                """, debtor, "key");
    }

    private void insert(String sql, OwingDebtors.Owing debtor, String text) {
        UUID id = TimeOrderedId.next();
        assertThat(tenant.inTransaction(
                        office.organization(),
                        () -> db.sql(sql)
                                .param("id", id)
                                .param("case", debtor.caseId().value())
                                .param("text", text)
                                .update()))
                .isEqualTo(1);
    }

    private String look(String path) {
        var answer = browser.get("/console/today" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }

    private int rows(String path) {
        return Math.toIntExact(ROW.matcher(look(path)).results().count());
    }

    private static int count(String today, String title) {
        var found = Pattern.compile(Pattern.quote(title) + "</span>.*?class=\"count\">(\\d+)<", Pattern.DOTALL)
                .matcher(today);
        assertThat(found.find()).as(title).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
