package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.claims.CasesClosed;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.InformationDuty;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.compliance.Stops;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** A message from its permit to the demo's phone and mailbox; Monday 23 November 2026, ten o'clock. */
@UgodaTest
class OutboxIT {

    @Autowired
    Compliance compliance;

    @Autowired
    Stops stops;

    @Autowired
    InformationDuty information;

    @Autowired
    Messages messages;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Replies replies;

    @Autowired
    Receipts receipts;

    @Autowired
    SandboxOutbox sandbox;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    Thanks thanks;

    @Autowired
    Links links;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    EventsUnderWay events;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void aReminderArrivesAsItIsKept() {
        var anna = owing(DebtorKind.CONSUMER);
        var contact = planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly");
        assertThat(dispatch()).isTrue();

        var view = view(anna.caseId());
        assertThat(view.id()).isEqualTo(contact);
        assertThat(view.state()).isEqualTo(MessageState.DELIVERED);
        var inbox = tenant.as(
                organization, () -> sandbox.of(anna.point(Medium.EMAIL).value()));
        assertThat(inbox).hasSize(1).first().satisfies(message -> {
            assertThat(message.id()).isEqualTo(contact);
            assertThat(message.content()).isNotEqualTo(view.content());
            assertThat(message.content().withoutCodes()).isEqualTo(view.content());
        });
        assertThat(dispatch()).as("nothing is left").isFalse();
    }

    @Test
    void anUnconfirmedReaderGetsTheNeutralNoticeWithTheInformation() {
        var anna = owing(DebtorKind.CONSUMER);
        assertThat(planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly"))
                .isNotNull();
        assertThat(dispatch()).isTrue();

        var view = view(anna.caseId());
        assertThat(view.template()).isEqualTo("notice");
        var content = Objects.requireNonNull(view.content());
        assertThat(content.text()).contains("RODO", "/s/", "/u/").doesNotContain("FV/", "100,00");
        assertThat(tenant.as(
                        organization,
                        () -> information.outstanding(List.of(anna.debtor().id()))))
                .isEmpty();
    }

    @Test
    void aFirmSeesItsFiguresAndTheInformationOnlyOnce() {
        var firm = owing(DebtorKind.COMPANY);
        assertThat(planned(firm, Channel.EMAIL, MessageKind.REMINDER, "reminder-first"))
                .isNotNull();
        assertThat(dispatch()).isTrue();

        var content = Objects.requireNonNull(view(firm.caseId()).content());
        assertThat(content.subject()).doesNotContain("100,00").contains("UG-");
        assertThat(content.text()).contains("100,00 zł", "RODO");
        assertThat(Objects.requireNonNull(content.html())).contains("100,00");
    }

    @Test
    void aStopBetweenPlanAndHandOverKeepsTheMessageIn() {
        var anna = owing(DebtorKind.CONSUMER);
        assertThat(planned(anna, Channel.SMS, MessageKind.NOTICE, "reminder-short"))
                .isNotNull();
        var stopped = tenant.as(
                organization,
                () -> stops.stop(new NewStop(
                        anna.debtor().person(), Channel.SMS, null, NewStop.How.PORTAL, "settings", null, null)));
        assertThat(stopped).isInstanceOf(Stops.Outcome.Stopped.class);
        assertThat(dispatch()).isTrue();

        var view = view(anna.caseId());
        assertThat(view.state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(view.reason()).isEqualTo("C15");
        assertThat(tenant.as(
                        organization, () -> sandbox.of(anna.point(Medium.PHONE).value())))
                .isEmpty();
    }

    @Test
    void aWindowIsNeverLargerThanAWindow() {
        int all = Dispatcher.WINDOW + 3;
        for (int i = 0; i < all; i++) {
            assertThat(planned(owing(DebtorKind.CONSUMER), Channel.SMS, MessageKind.NOTICE, "notice"))
                    .isNotNull();
        }
        assertThat(dispatch()).isTrue();
        assertThat(inState(MessageState.PLANNED)).isEqualTo(all - Dispatcher.WINDOW);
        assertThat(dispatch()).isTrue();
        assertThat(inState(MessageState.DELIVERED)).isEqualTo(all);
    }

    @Test
    void planningTwicePlansOnce() {
        var anna = owing(DebtorKind.CONSUMER);
        var intent = permitted(anna, Channel.SMS, MessageKind.NOTICE, "notice");
        tenant.as(organization, () -> messages.plan(List.of(intent)));
        tenant.as(organization, () -> messages.plan(List.of(intent)));
        assertThat(tenant.as(organization, () -> messages.ofCase(anna.caseId())))
                .hasSize(1);
    }

    @Test
    void aStopByReplyIsHonouredAndConfirmedOnce() {
        var anna = owing(DebtorKind.CONSUMER);
        var contact = planned(anna, Channel.SMS, MessageKind.NOTICE, "notice");
        assertThat(dispatch()).isTrue();
        var phone = anna.point(Medium.PHONE);
        var reply = new Inbound(Channel.SMS, phone.id(), contact, "Stop", clock.instant(), "key-1");
        tenant.as(organization, () -> replies.receive(reply));
        tenant.as(organization, () -> replies.receive(reply));
        assertThat(dispatch()).isTrue();

        assertThat(tenant.as(organization, () -> replies.ofCase(anna.caseId())))
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.stop()).isTrue());
        assertThat(tenant.as(organization, () -> sandbox.of(phone.value()))).hasSize(2);
        assertThat(tenant.as(
                        organization,
                        () -> compliance.reserve(List.of(anna.wish(Channel.SMS, MessageKind.NOTICE, clock)))))
                .first()
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void aReplySilencesForThreeDays() {
        var anna = owing(DebtorKind.CONSUMER);
        var phone = anna.point(Medium.PHONE);
        var reply = new Inbound(Channel.SMS, phone.id(), null, "zapłacę w piątek", clock.instant(), "key-2");
        tenant.as(organization, () -> replies.receive(reply));
        assertThat(tenant.as(
                        organization,
                        () -> compliance.reserve(List.of(anna.wish(Channel.EMAIL, MessageKind.REMINDER, clock)))))
                .first()
                .isInstanceOf(Verdict.Postponed.class);
    }

    @Test
    void whoAnsweredOnceIsNotToldThatThereWasNoAnswer() {
        var silent = owing(DebtorKind.COMPANY);
        assertThat(planned(silent, Channel.EMAIL, MessageKind.REMINDER, "reminder-way-out"))
                .isNotNull();
        var answered = owing(DebtorKind.COMPANY);
        tenant.as(
                organization,
                () -> compliance.replied(
                        answered.debtor().person(), clock.instant().minus(Duration.ofDays(5))));
        assertThat(planned(answered, Channel.EMAIL, MessageKind.REMINDER, "reminder-way-out"))
                .isNotNull();
        assertThat(dispatch()).isTrue();

        assertThat(Objects.requireNonNull(view(silent.caseId()).content()).text())
                .contains("nie mamy od Państwa wiadomości", "Chodzi o 1 fakturę.", "- Odsetki: 0,08 zł")
                .doesNotContain("koszty");
        assertThat(Objects.requireNonNull(view(answered.caseId()).content()).text())
                .contains("Pamiętamy o tym, co nam już napisano, powiedziano lub wpłacono.")
                .doesNotContain("nie mamy od Państwa wiadomości");
    }

    /** 100 zł due on Friday 20 November at 9.25 %: three days until Monday are 0.08 zł, each further day adds 0.03 zł. */
    @Test
    void aDemandTellsHowItsInterestCameAboutToTheGrosz() {
        var firm = owing(DebtorKind.COMPANY);
        assertThat(planned(firm, Channel.EMAIL, MessageKind.DEMAND, "demand")).isNotNull();
        assertThat(dispatch()).isTrue();
        assertThat(Objects.requireNonNull(view(firm.caseId()).content()).text())
                .contains("9,25%, od 21.11.2026 do 23.11.2026, pozostało 0,08 zł", "Odsetki rosną o 0,03 zł dziennie.");
    }

    @Test
    void whoPaidIsThankedOnce() {
        var anna = owing(DebtorKind.CONSUMER);
        assertThat(planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly"))
                .isNotNull();
        assertThat(dispatch()).isTrue();
        state(anna, "CLOSED");
        thanked(anna);
        assertThat(dispatch()).isTrue();
        assertThat(tenant.as(organization, () -> messages.ofCase(anna.caseId())))
                .extracting(MessageView::template)
                .containsExactlyInAnyOrder("thank-you", "notice");
    }

    @Test
    void thanksAreTakenBackWhenThePaymentIsUndone() {
        var anna = writtenTo();
        UUID payment = UUID.randomUUID();
        tenant.as(organization, () -> {
            var claim = claims.ofCase(anna.caseId()).getFirst();
            assertThat(ledger.book(PaymentToBook.undesignated(
                            payment, Money.zloty("200.00"), LocalDate.now(clock), Set.of(claim.id()))))
                    .isNotNull();
        });
        settle();
        assertThat(thankYou(anna).state()).isEqualTo(MessageState.PLANNED);

        tenant.as(organization, () -> ledger.reverse(payment, "mistake"));
        settle();

        assertThat(thankYou(anna).state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(thankYou(anna).reason()).isEqualTo(Thanks.OPEN_AGAIN);
    }

    @Test
    void thanksDoNotLeaveWhenTheCaseIsOpenAgainAndTheNewsIsStillUnderWay() {
        var anna = writtenTo();
        state(anna, "CLOSED");
        thanked(anna);
        assertThat(thankYou(anna).state()).isEqualTo(MessageState.PLANNED);
        state(anna, "OPEN");

        assertThat(dispatch()).isTrue();

        assertThat(thankYou(anna).state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(thankYou(anna).reason()).isEqualTo(Thanks.OPEN_AGAIN);
    }

    @Test
    void theNewsOfAClosingThatWasUndoneThanksNobody() {
        var anna = writtenTo();
        thanked(anna);
        assertThat(tenant.as(organization, () -> messages.ofCase(anna.caseId())))
                .extracting(MessageView::template)
                .containsExactly("notice");
    }

    private Owing writtenTo() {
        var anna = owing(DebtorKind.CONSUMER);
        settle();
        assertThat(planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly"))
                .isNotNull();
        assertThat(dispatch()).isTrue();
        return anna;
    }

    private void thanked(Owing debtor) {
        var closed = new CasesClosed(organization, UUID.randomUUID(), List.of(debtor.caseId()));
        tenant.inTransaction(organization, () -> {
            thanks.plan(closed);
            thanks.plan(closed);
            return true;
        });
    }

    private MessageView thankYou(Owing debtor) {
        return tenant.as(organization, () -> messages.ofCase(debtor.caseId())).stream()
                .filter(view -> view.template().equals(Thanks.TEMPLATE))
                .findFirst()
                .orElseThrow();
    }

    private void state(Owing debtor, String state) {
        int rows = tenant.inTransaction(
                organization,
                () -> db.sql("""
                        UPDATE claims.case_file
                           SET state = :state, closed_on = CASE WHEN :state = 'CLOSED' THEN date '2026-11-23' END
                         WHERE id = :id
                        """)
                        .param("state", state)
                        .param("id", debtor.caseId().value())
                        .update());
        assertThat(rows).isEqualTo(1);
    }

    private void settle() {
        assertThat(events.awaitNone(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aMessageIsWithdrawnWhenNothingIsLeftToPay() {
        var anna = owing(DebtorKind.CONSUMER);
        assertThat(planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly"))
                .isNotNull();
        tenant.as(organization, () -> {
            var claim = claims.ofCase(anna.caseId()).getFirst();
            assertThat(ledger.book(PaymentToBook.undesignated(
                            UUID.randomUUID(), Money.zloty("200.00"), LocalDate.now(clock), Set.of(claim.id()))))
                    .isNotNull();
        });
        assertThat(dispatch()).isTrue();
        assertThat(view(anna.caseId()).state()).isEqualTo(MessageState.WITHDRAWN);
    }

    @Test
    void aLinkLeadsToItsCaseHoweverOftenItIsLookedAtAndStopsOnlyByAPost() {
        organization = CurrentOrganization.none(() -> organizations.found("Brzezina"));
        var firm = owing(DebtorKind.COMPANY);
        var contact = planned(firm, Channel.EMAIL, MessageKind.REMINDER, "reminder-first");
        assertThat(dispatch()).isTrue();
        var text = tenant.as(
                        organization, () -> sandbox.of(firm.point(Medium.EMAIL).value()))
                .getFirst()
                .content()
                .text();

        String code = after(text, "/s/");
        for (int i = 0; i < 3; i++) {
            assertThat(links.portal(code)).hasValueSatisfying(link -> {
                assertThat(link.organization()).isEqualTo(organization);
                assertThat(link.caseId()).isEqualTo(firm.caseId());
                assertThat(link.contact()).isEqualTo(contact);
            });
        }
        assertThat(links.stop(code)).as("a way in is no way out").isEmpty();
        assertThat(links.portal(code.substring(0, 19) + (code.endsWith("a") ? "b" : "a")))
                .isEmpty();

        var stop = links.stop(after(text, "/u/")).orElseThrow();
        assertThat(tenant.as(organization, () -> stops.inForce(firm.debtor().person())))
                .isEmpty();
        var stopped = tenant.as(organization, () -> replies.stop(stop, NewStop.How.ONE_CLICK));
        assertThat(stopped).isInstanceOf(Stops.Outcome.Stopped.class);
        assertThat(tenant.as(organization, () -> stops.inForce(firm.debtor().person())))
                .hasSize(1);
    }

    @Test
    void whoReadsASentMessageLaterCannotWalkInWithItsLinks() {
        organization = CurrentOrganization.none(() -> organizations.found("Brzezina"));
        var firm = owing(DebtorKind.COMPANY);
        assertThat(planned(firm, Channel.EMAIL, MessageKind.REMINDER, "reminder-first"))
                .isNotNull();
        assertThat(dispatch()).isTrue();
        var sent = tenant.as(
                        organization, () -> sandbox.of(firm.point(Medium.EMAIL).value()))
                .getFirst()
                .content();
        var shown = Objects.requireNonNull(view(firm.caseId()).content());

        for (String path : List.of("/s/", "/u/")) {
            String code = after(sent.text(), path);
            assertThat(shown.text()).contains(path + "•••").doesNotContain(code);
            assertThat(shown.html()).contains(path + "•••").doesNotContain(code);
        }
        assertThat(shown.subject()).isEqualTo(sent.subject());
    }

    private static String after(String text, String path) {
        int start = text.indexOf(path) + path.length();
        return text.substring(start, start + 20);
    }

    @Test
    void receiptsOnlyMoveForward() {
        var anna = owing(DebtorKind.CONSUMER);
        var contact = planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly");
        assertThat(dispatch()).isTrue();
        tenant.as(
                organization,
                () -> receipts.take(List.of(new Receipt(contact, MessageState.READ, null, clock.instant()))));
        tenant.as(
                organization,
                () -> receipts.take(List.of(
                        new Receipt(contact, MessageState.DELIVERED, null, clock.instant()),
                        new Receipt(contact, MessageState.FAILED, "late", clock.instant()))));
        assertThat(view(anna.caseId()).state()).isEqualTo(MessageState.READ);
    }

    @Test
    void whatADeadWorkerClaimedIsSentAndWhatItHandedOverIsAskedFor() {
        var anna = owing(DebtorKind.CONSUMER);
        var bartek = owing(DebtorKind.CONSUMER);
        var claimed = planned(anna, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly");
        var handedOver = planned(bartek, Channel.EMAIL, MessageKind.REMINDER, "reminder-friendly");
        abandon(claimed, MessageState.CLAIMED);
        abandon(handedOver, MessageState.HANDED_OVER);
        assertThat(tenant.inTransaction(organization, () -> dispatcher.nextDue(Optional.empty())))
                .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(clock.instant()));
        assertThat(dispatch()).isTrue();

        assertThat(view(anna.caseId()).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(view(bartek.caseId()).state())
                .as("the sandbox never saw it, and nobody sends it blindly")
                .isEqualTo(MessageState.UNKNOWN);
        assertThat(dispatch()).isFalse();
    }

    private void abandon(ContactId contact, MessageState state) {
        int rows = tenant.inTransaction(
                organization,
                () -> db.sql("""
                        UPDATE messaging.message SET state = :state, lease_until = '2020-01-01' WHERE contact_id = :id
                        """)
                        .param("state", state.name())
                        .param("id", contact.value())
                        .update());
        assertThat(rows).isEqualTo(1);
    }

    private long inState(MessageState state) {
        return tenant.inTransaction(
                organization,
                () -> db.sql("SELECT count(*) FROM messaging.message WHERE state = :state")
                        .param("state", state.name())
                        .query(Long.class)
                        .single());
    }

    private Owing owing(DebtorKind kind) {
        return tenant.as(organization, () -> new OwingDebtors(creditors, debtors, contactPoints, claims).of(kind));
    }

    private ContactId planned(Owing debtor, Channel channel, MessageKind kind, String template) {
        var intent = permitted(debtor, channel, kind, template);
        tenant.as(organization, () -> messages.plan(List.of(intent)));
        return intent.id();
    }

    private Intent permitted(Owing debtor, Channel channel, MessageKind kind, String template) {
        var wish = debtor.wish(channel, kind, clock);
        var verdict =
                tenant.as(organization, () -> compliance.reserve(List.of(wish))).getFirst();
        var permit = ((Verdict.Permitted) verdict).permit();
        return new Intent(
                wish.id(),
                wish.caseId(),
                wish.debtor(),
                Objects.requireNonNull(wish.contactPoint()),
                channel,
                kind,
                template,
                permit.notBefore(),
                permit.notAfter());
    }

    private MessageView view(CaseId caseId) {
        return tenant.as(organization, () -> messages.ofCase(caseId)).getFirst();
    }

    private boolean dispatch() {
        return tenant.as(organization, () -> dispatcher.dispatchDue());
    }
}
