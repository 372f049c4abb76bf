package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.ContactEntry;
import pl.ugoda.compliance.ContactLog;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Nobody is asked for what cannot be demanded, up to the instant of sending; Monday 23 November 2026, ten o'clock. */
@UgodaTest
class TimeBarIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 1);

    @Autowired
    Compliance compliance;

    @Autowired
    ContactLog log;

    @Autowired
    Messages messages;

    @Autowired
    Dispatcher dispatcher;

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
    Clock clock;

    @Autowired
    EventsUnderWay events;

    @Autowired
    JdbcClient db;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void aConsumerIsAskedOnlyForWhatIsNotTimeBarred() {
        var anna = owing(DebtorKind.CONSUMER, ClaimNature.SALE, LocalDate.of(2026, 11, 20), "100.00");
        andAlso(anna, ClaimNature.SALE, LONG_AGO, "777.00");
        plan(anna, MessageKind.REMINDER, "reminder-friendly");
        assertThat(dispatch()).isTrue();

        String text = Objects.requireNonNull(view(anna).content()).text();
        assertThat(text).contains("100,00 zł").doesNotContain("777,00", "FV/777");
        assertThat(text).as("nothing of it hides in the total either").doesNotContain("877,00");
    }

    @Test
    void aFirmHasToPleadLimitationItself() {
        var firm = owing(DebtorKind.COMPANY, ClaimNature.SALE, LocalDate.of(2026, 11, 20), "100.00");
        andAlso(firm, ClaimNature.SALE, LONG_AGO, "777.00");
        plan(firm, MessageKind.REMINDER, "reminder-first");
        assertThat(dispatch()).isTrue();
        assertThat(Objects.requireNonNull(view(firm).content()).text()).contains("100,00 zł", "777,00 zł");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSUMER", "SOLE_TRADER"})
    void aCaseOfNothingElseGetsNothingAndTheReasonIsKept(DebtorKind kind) {
        var anna = owing(kind, ClaimNature.SALE, LONG_AGO, "777.00");
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            var wish = anna.wish(channel, channel == Channel.SMS ? MessageKind.NOTICE : MessageKind.REMINDER, clock);
            assertThat(tenant.as(organization, () -> compliance.reserve(List.of(wish))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Verdict.Forbidden.class,
                            refused -> assertThat(refused.rule().value()).isEqualTo("C22"));
        }
        var thanks = anna.wish(Channel.EMAIL, MessageKind.RECEIPT, clock);
        assertThat(tenant.as(organization, () -> compliance.reserve(List.of(thanks))))
                .singleElement()
                .isInstanceOf(Verdict.Permitted.class);
        assertThat(entries(anna))
                .filteredOn(entry -> entry.answer() == ContactEntry.Answer.REFUSED_WHEN_DECIDING)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.rules())
                        .filteredOn(rule -> rule.rule().value().equals("C22"))
                        .singleElement()
                        .satisfies(rule -> assertThat(rule.inputs())
                                .containsEntry("barred", "1")
                                .containsEntry("claims", "1")
                                .containsEntry("day", "2026-11-23")));
    }

    @Test
    void whatBecameTimeBarredAfterThePlanIsStoppedWhenItIsSent() {
        var anna = owing(DebtorKind.CONSUMER, ClaimNature.SALE, LocalDate.of(2022, 3, 1), "900.00");
        Claim claim =
                tenant.as(organization, () -> claims.ofCase(anna.caseId())).getFirst();
        UUID payment = UUID.randomUUID();
        tenant.as(
                organization,
                () -> ledger.book(new PaymentToBook(
                        payment,
                        Money.zloty("50.00"),
                        LocalDate.of(2024, 12, 15),
                        Set.of(claim.id()),
                        Designation.of(List.of(claim.id()), Designation.Source.PORTAL_CHOICE))));
        assertThat(tenant.as(organization, () -> claims.ofCase(anna.caseId()))
                        .getFirst()
                        .limitation()
                        .latestEnd())
                .as("a part payment in time makes the term run anew")
                .isEqualTo(LocalDate.of(2026, 12, 31));
        theQuietHoursAfterAnAnswerPass(anna);
        plan(anna, MessageKind.REMINDER, "reminder-friendly");

        tenant.as(organization, () -> ledger.reverse(payment, "it bounced"));
        assertThat(dispatch()).isTrue();

        assertThat(view(anna).state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(view(anna).reason()).isEqualTo("C22");
        assertThat(entries(anna)).anyMatch(entry -> entry.answer() == ContactEntry.Answer.REFUSED_WHEN_SENDING);
    }

    @Test
    void aClerksWordAndMoneyForSeveralClaimsProlongNothing() {
        var anna = owing(DebtorKind.CONSUMER, ClaimNature.SALE, LocalDate.of(2022, 3, 1), "900.00");
        andAlso(anna, ClaimNature.SALE, LocalDate.of(2022, 4, 1), "777.00");
        List<Claim> both = tenant.as(organization, () -> claims.ofCase(anna.caseId()));
        var ids = Set.of(both.getFirst().id(), both.getLast().id());
        LocalDate inTime = LocalDate.of(2024, 12, 15);
        tenant.as(organization, () -> {
            ledger.book(PaymentToBook.undesignated(UUID.randomUUID(), Money.zloty("10.00"), inTime, ids));
            ledger.book(new PaymentToBook(
                    UUID.randomUUID(),
                    Money.zloty("10.00"),
                    inTime,
                    ids,
                    Designation.of(List.of(both.getFirst().id()), Designation.Source.STAFF)));
        });
        assertThat(tenant.as(organization, () -> claims.ofCase(anna.caseId())))
                .allSatisfy(claim -> assertThat(claim.limitation().latestEnd()).isEqualTo(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aTextThatNamesCourtNeverLeavesUndeclared() {
        var firm = owing(DebtorKind.COMPANY, ClaimNature.SALE, LocalDate.of(2026, 10, 1), "100.00");
        plan(firm, MessageKind.DEMAND, "demand-pre-court");
        assertThat(dispatch()).isTrue();
        assertThat(view(firm).state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(view(firm).reason()).isEqualTo("C21");
    }

    @Test
    void courtIsNamedWhileTheCreditorMeansIt() {
        var firm = owing(DebtorKind.COMPANY, ClaimNature.SALE, LocalDate.of(2026, 10, 1), "100.00");
        var wish = firm.wish(Channel.EMAIL, MessageKind.PRE_COURT_DEMAND, clock);
        assertThat(tenant.as(organization, () -> compliance.reserve(List.of(wish))))
                .singleElement()
                .isInstanceOf(Verdict.Forbidden.class);

        goesToCourt(firm.debtor().creditor(), true);
        plan(firm, MessageKind.PRE_COURT_DEMAND, "demand-pre-court");
        assertThat(dispatch()).isTrue();
        assertThat(Objects.requireNonNull(view(firm).content()).text()).contains("przedsądowe");

        var other = owing(DebtorKind.COMPANY, ClaimNature.SALE, LocalDate.of(2026, 10, 1), "100.00");
        goesToCourt(other.debtor().creditor(), true);
        plan(other, MessageKind.PRE_COURT_DEMAND, "demand-pre-court");
        goesToCourt(other.debtor().creditor(), false);
        assertThat(dispatch()).isTrue();
        assertThat(view(other).reason()).as("asked again when it is sent").isEqualTo("C21");
    }

    private void goesToCourt(CreditorId id, boolean really) {
        tenant.as(organization, () -> {
            var known = creditors.find(id).orElseThrow();
            creditors.change(new Creditor(
                    id,
                    known.name(),
                    known.shortName(),
                    known.nip(),
                    known.address(),
                    known.account(),
                    known.email(),
                    known.phone(),
                    known.opensAt(),
                    known.closesAt(),
                    known.quoteValidForWorkingDays(),
                    known.bankDataMayBeDaysOld(),
                    really));
        });
    }

    private Owing owing(DebtorKind kind, ClaimNature nature, LocalDate due, String amount) {
        return tenant.as(organization, () -> {
            var owing = bringer().of(kind, nature, due, amount);
            contactPoints.confirm(owing.point(Medium.EMAIL).id());
            return owing.readAgain(contactPoints);
        });
    }

    private void andAlso(Owing debtor, ClaimNature nature, LocalDate due, String amount) {
        tenant.as(organization, () -> bringer().andAlso(debtor, nature, due, amount));
    }

    private OwingDebtors bringer() {
        return new OwingDebtors(creditors, debtors, contactPoints, claims);
    }

    /** The payment came four days ago. */
    private void theQuietHoursAfterAnAnswerPass(Owing debtor) {
        assertThat(events.awaitNone(Duration.ofSeconds(30))).isTrue();
        int persons = tenant.inTransaction(
                organization,
                () -> db.sql("""
                        UPDATE compliance.person
                           SET last_reply_at = last_reply_at - interval '4 days'
                         WHERE person_id = :person AND last_reply_at IS NOT NULL
                        """)
                        .param("person", debtor.debtor().person().value())
                        .update());
        assertThat(persons).isEqualTo(1);
    }

    private void plan(Owing debtor, MessageKind kind, String template) {
        var wish = debtor.wish(Channel.EMAIL, kind, clock);
        var verdict =
                tenant.as(organization, () -> compliance.reserve(List.of(wish))).getFirst();
        var permit = ((Verdict.Permitted) verdict).permit();
        var intent = new Intent(
                wish.id(),
                wish.caseId(),
                wish.debtor(),
                Objects.requireNonNull(wish.contactPoint()),
                Channel.EMAIL,
                kind,
                template,
                permit.notBefore(),
                permit.notAfter());
        tenant.as(organization, () -> messages.plan(List.of(intent)));
    }

    private List<ContactEntry> entries(Owing debtor) {
        return tenant.as(organization, () -> log.ofCase(debtor.caseId(), LocalDate.now(clock), LocalDate.now(clock)));
    }

    private MessageView view(Owing debtor) {
        return tenant.as(organization, () -> messages.ofCase(debtor.caseId())).getFirst();
    }

    private boolean dispatch() {
        return tenant.as(organization, () -> dispatcher.dispatchDue());
    }
}
