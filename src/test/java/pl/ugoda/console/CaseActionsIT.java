package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Medium;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** What staff do with a case, as they do it: with forms, over HTTP. The clock stands on Monday 23 November 2026. */
@UgodaTest
class CaseActionsIT {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Promises promises;

    @Autowired
    Disputes disputes;

    @Autowired
    Complaints complaints;

    @Autowired
    Hardships hardships;

    @Autowired
    Holds holds;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private AnOffice office;
    private OwingDebtors.Owing debtor;
    private String path;
    private Browsing agent;

    @BeforeEach
    void anAgentLooksAtACase() {
        office = new AnOffice(beans, port);
        debtor = office.owes(DebtorKind.COMPANY);
        path = "/console/cases/" + office.numberOf(debtor);
        agent = office.signedIn(Role.AGENT);
    }

    @Test
    void theNextStepSaysWhatOnWhichDayAndWhy() {
        String before = look("");
        assertThat(before).contains("Następny krok: E-mail", "dlaczego?").doesNotContain("console.case");

        assertThat(office.runTheDay()).isEqualTo(1);

        assertThat(look(""))
                .as("what is planned is no longer the next step")
                .contains("Następny krok: SMS", "Zaplanowano");
    }

    @Test
    void aPromiseByPhoneIsTakenAndASecondOneRefusedAtItsField() {
        assertThat(look("")).contains("name=\"day\"");
        assertThat(said(agent.post(path + "/promises", Map.of("day", "2026-11-30"))))
                .as("the next step knows of it at once")
                .contains("Obietnica zapisana na 30", "listopada", "Następny krok: Cisza do");
        assertThat(office.here(() -> promises.open(debtor.caseId()))
                        .orElseThrow()
                        .promisedFor())
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(deeds()).contains("promise.make");

        HttpResponse<String> second = agent.post(path + "/promises", Map.of("day", "2026-12-01"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(plain(second)).contains("Jest już obietnica na 30");
    }

    @Test
    void aDayThatCannotBePromisedIsRefusedInWordsAndStaysTyped() {
        assertThat(look("")).contains("name=\"day\"");
        for (var wrong : Map.of(
                        "2026-11-29", "banki nie księgują",
                        "2026-11-20", "już minął",
                        "2027-01-29", "najdalej 7",
                        "jutro", "To nie jest data",
                        "", "To nie jest data")
                .entrySet()) {
            HttpResponse<String> answer = agent.post(path + "/promises", Map.of("day", wrong.getKey()));
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(plain(answer))
                    .contains(wrong.getValue(), "id=\"promise-day-error\"", "value=\"" + wrong.getKey() + "\"", "Błąd:")
                    .contains("<details class=\"action\" open>");
        }
        assertThat(office.here(() -> promises.open(debtor.caseId()))).isEmpty();
    }

    @Test
    void aDisputeSilencesItsInvoicesUntilTheAnswer() {
        String claim = between(look(""), "name=\"claim\" value=\"", "\"");
        assertThat(agent.post(path + "/disputes", Map.of("claim", claim, "reason", "", "text", "x"))
                        .body())
                .contains("id=\"dispute-reason-error\"", ">x</textarea>");
        assertThat(agent.post(path + "/disputes", Map.of("reason", "FAULTY")).body())
                .contains("id=\"dispute-claim-error\"");

        assertThat(said(agent.post(
                        path + "/disputes", Map.of("claim", claim, "reason", "FAULTY", "text", "deski <b>krzywe</b>"))))
                .contains("Odpowiedź na piśmie do 7", "deski &lt;b&gt;krzywe", "Spór");
        assertThat(reasons()).containsExactly(HoldReason.DISPUTE);

        var dispute = office.here(() -> disputes.ofCase(debtor.caseId())).getFirst();
        assertThat(said(agent.post(path + "/disputes/" + dispute.id() + "/done", Map.of())))
                .contains("spór zamknięty");
        assertThat(reasons()).isEmpty();
        assertThat(deeds()).contains("dispute.raise", "dispute.answer");
    }

    @Test
    void aComplaintSilencesTheCaseUntilTheAnswer() {
        assertThat(look("")).contains("Reklamacja");
        assertThat(agent.post(path + "/complaints", Map.of("text", "  ")).body())
                .contains("id=\"complaint-text-error\"");

        assertThat(said(agent.post(path + "/complaints", Map.of("text", "za często dzwonicie"))))
                .contains("Reklamacja zapisana", "za często dzwonicie");
        assertThat(reasons()).containsExactly(HoldReason.COMPLAINT);

        var complaint = office.here(() -> complaints.open(10)).getFirst();
        assertThat(complaint.answerBy()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(said(agent.post(path + "/complaints/" + complaint.id() + "/done", Map.of())))
                .contains("reklamacja zamknięta");
        assertThat(reasons()).isEmpty();
        assertThat(office.here(() -> complaints.open(10))).isEmpty();
        assertThat(deeds()).contains("complaint.raise", "complaint.answer");
    }

    @Test
    void hardTimesEndAPromiseAndWaitForAHuman() {
        assertThat(look("")).contains("Trudna sytuacja");
        assertThat(said(agent.post(path + "/promises", Map.of("day", "2026-11-30"))))
                .contains("Obietnica zapisana");

        assertThat(said(agent.post(path + "/hardships", Map.of("cause", "UNSAID"))))
                .contains("odezwie się człowiek");
        assertThat(reasons()).containsExactly(HoldReason.HARDSHIP);
        var waiting = office.here(() -> hardships.waiting(10));
        assertThat(waiting).hasSize(1);

        assertThat(said(agent.post(path + "/hardships/" + waiting.getFirst().id() + "/done", Map.of())))
                .contains("Przypomnienia milczą nadal");
        assertThat(office.here(() -> hardships.waiting(10))).isEmpty();
        assertThat(reasons()).as("the silence stays as promised").containsExactly(HoldReason.HARDSHIP);
    }

    @Test
    void aWrongNumberIsNeverUsedAgain() {
        String phone = debtor.point(Medium.PHONE).id().toString();
        assertThat(look("")).contains(phone);
        assertThat(agent.post(path + "/wrong-address", Map.of("address", "1")).statusCode())
                .isEqualTo(422);

        assertThat(said(agent.post(path + "/wrong-address", Map.of("address", phone))))
                .contains("nie używamy");
        assertThat(office.here(() -> contactPoints.find(
                                List.of(debtor.point(Medium.PHONE).id())))
                        .values())
                .noneMatch(point -> point.usable());
        assertThat(reasons()).containsExactly(HoldReason.WRONG_PERSON);
        assertThat(agent.post(path + "/wrong-address", Map.of("address", phone)).statusCode())
                .as("it cannot be chosen twice")
                .isEqualTo(422);
    }

    @Test
    void aChannelIsLeftOnRequest() {
        assertThat(look("")).contains("Nie pisać");
        assertThat(agent.post(path + "/stops", Map.of("channel", "PORTAL")).statusCode())
                .isEqualTo(422);
        assertThat(said(agent.post(path + "/stops", Map.of("channel", Channel.SMS.name()))))
                .contains("SMS: wyłączone");
        assertThat(said(agent.post(path + "/stops", Map.of("channel", Channel.SMS.name()))))
                .contains("było wyłączone");
        assertThat(deeds()).contains("contact.stopped");
    }

    @Test
    void aHoldIsPlacedAndLifted() {
        assertThat(look("")).contains("Wstrzymaj");
        assertThat(agent.post(path + "/holds", Map.of("reason", "REPRESENTED", "until", "2026-11-01"))
                        .body())
                .contains("id=\"hold-until-error\"");
        assertThat(agent.post(path + "/holds", Map.of("reason", "PROMISE")).statusCode())
                .as("a promise is made, not held")
                .isEqualTo(400);

        assertThat(said(agent.post(path + "/holds", Map.of("reason", "REPRESENTED", "until", "2026-12-31"))))
                .contains("Kontakt wstrzymany", "Wstrzymana");
        String hold = between(look(""), path + "/holds/", "/lift");
        assertThat(said(agent.post(path + "/holds/" + hold + "/lift", Map.of())))
                .contains("Wstrzymanie zdjęte");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void whyNobodyWasContactedIsAnsweredForEveryDay() {
        assertThat(office.runTheDay()).isEqualTo(1);
        assertThat(look("?part=decisions&day=2026-11-23")).contains("zapadła ta decyzja", "E-mail");
        assertThat(look("?part=decisions&day=2026-11-24")).contains("Ten dzień dopiero będzie");
        assertThat(look("?part=decisions&day=2026-11-20")).contains("Tej sprawy jeszcze nie było");
        assertThat(look("?part=decisions&day=wczoraj")).contains("To nie jest data", "id=\"day-error\"");
    }

    @Test
    void theHistoryKeepsAPaymentItsUndoingAndWhatBothBroughtAbout() {
        UUID payment = UUID.randomUUID();
        office.does(() -> {
            var claim = beans.getBean(Claims.class).ofCase(debtor.caseId()).getFirst();
            assertThat(beans.getBean(Ledger.class)
                            .book(PaymentToBook.undesignated(
                                    payment, Money.zloty("200.00"), LocalDate.of(2026, 11, 23), Set.of(claim.id()))))
                    .isNotNull();
        });
        office.settle();
        assertThat(look("")).contains("Sprawa zamknięta", "rozliczona").doesNotContain("Cofnięto", "otwarta ponownie");

        office.does(() -> beans.getBean(Ledger.class).reverse(payment, "mistake"));
        office.settle();

        String history = look("");
        assertThat(history)
                .containsSubsequence(
                        "Sprawa otwarta ponownie", "Cofnięto wpłatę", "Sprawa zamknięta", "rozliczona", "Wpłata ");
        assertThat(history).contains("znowu do zapłaty");
    }

    @Test
    void aHoldOfOneInvoiceNamesItAndTheRestGoesOn() {
        office.does(() -> office.owing().andAlso(debtor, ClaimNature.BUSINESS, LocalDate.of(2026, 11, 19), "70.00"));
        String claim = between(look(""), "name=\"claim\" value=\"", "\"");
        assertThat(said(agent.post(path + "/disputes", Map.of("claim", claim, "reason", "FAULTY", "text", ""))))
                .contains("Spór: faktura FV/2026/", "Nic nie wstrzymuje całej sprawy");
    }

    @Test
    void theProofOfInterestStandsBesideEachInvoice() {
        assertThat(look("?part=claims"))
                .contains("Jak policzono odsetki od FV/2026/", "÷ 365 =", "razem i zaokrąglone raz");
    }

    @Test
    void anAccountantLooksButDoesNotTalkWithDebtors() {
        Browsing accountant = office.signedIn(Role.ACCOUNTANT);
        assertThat(accountant.get(path).body()).doesNotContain("name=\"day\"").doesNotContain("/holds\"");
        for (String form : List.of("promises", "disputes", "complaints", "hardships", "stops", "wrong-address")) {
            assertThat(accountant.post(path + "/" + form, Map.of()).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherFirmsCaseDoesNotExist() {
        Browsing stranger = new AnOffice(beans, port).signedIn(Role.ADMINISTRATOR);
        assertThat(stranger.get("/console/today").statusCode()).isEqualTo(200);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/promises", Map.of("day", "2026-11-30"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String look(String query) {
        HttpResponse<String> answer = agent.get(path + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return plain(answer);
    }

    /** With ordinary spaces. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replace('\u00a0', ' ');
    }

    /** The page a post led to. */
    private String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Browsing.location(answer)).isEqualTo(path);
        return look("");
    }

    private List<HoldReason> reasons() {
        return office
                .here(() -> holds.active(List.of(debtor.caseId())))
                .getOrDefault(debtor.caseId(), List.of())
                .stream()
                .map(hold -> hold.reason())
                .toList();
    }

    private List<String> deeds() {
        return tenant.inTransaction(
                office.organization(),
                () -> db.sql("SELECT action FROM audit.entry")
                        .query(String.class)
                        .list());
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        assertThat(from).as(before).isNotNegative();
        return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
    }
}
