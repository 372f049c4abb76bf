package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** What people tell us other than by a message is an answer all the same; Monday 23 November 2026, ten o'clock. */
@UgodaTest
class AnswersIT {
    @Autowired
    Compliance compliance;

    @Autowired
    Holds holds;

    @Autowired
    Disputes disputes;

    @Autowired
    Hardships hardships;

    @Autowired
    Complaints complaints;

    @Autowired
    PersonRecords records;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Clock clock;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    enum Word {
        OBJECTION,
        HARDSHIP,
        COMPLAINT,
        PROMISE,
        PAYMENT_BEGUN_OR_ANNOUNCED,
        ATTORNEY_NAMED,
        PAYMENT,
        MESSAGE
    }

    @ParameterizedTest
    @EnumSource
    void whateverAPersonTellsUsIsAnAnswer(Word word) {
        Owing anna = owing();
        assertThat(lastReply(anna)).isNull();
        tell(word, anna);
        assertThat(lastReply(anna)).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @EnumSource(names = {"MONEY_UNDECIDED", "WRONG_PERSON", "DECEASED", "INSOLVENT", "AGENT_AT_WORK"})
    void whatWeLearnOrDoOurselvesIsNone(HoldReason reason) {
        Owing anna = owing();
        hold(anna, reason);
        assertThat(lastReply(anna)).isNull();
    }

    /** Told on Monday at ten: on Thursday at eight only seventy hours have passed, at ten the page's promise is kept. */
    @ParameterizedTest
    @EnumSource
    void forSeventyTwoHoursAfterAnAnswerNothingOfOursArrives(Word word) {
        Owing anna = owing();
        tell(word, anna);
        Instant told = clock.instant();
        Wish another = new Wish(
                ContactId.next(),
                CaseId.next(),
                anna.debtor().person(),
                anna.debtor().id(),
                anna.debtor().creditor(),
                UUID.randomUUID(),
                Channel.EMAIL,
                MessageKind.NOTICE,
                DebtorKind.CONSUMER,
                told.plus(Duration.ofHours(70)));
        assertThat(tenant.as(organization, () -> compliance.reserve(List.of(another))))
                .first()
                .isInstanceOfSatisfying(
                        Verdict.Permitted.class,
                        permitted ->
                                assertThat(permitted.permit().notBefore()).isEqualTo(told.plus(Duration.ofDays(3))));
    }

    private void tell(Word word, Owing by) {
        var person = by.debtor().person();
        tenant.as(organization, () -> {
            switch (word) {
                case OBJECTION -> {
                    var claim = claims.ofCase(by.caseId()).getFirst().id();
                    var _ = disputes.raise(person, by.caseId(), List.of(claim), Dispute.Reason.OTHER, "");
                }
                case HARDSHIP -> {
                    var _ = hardships.declare(person, by.caseId(), Hardship.Cause.ILLNESS_OR_CARE, null);
                }
                case COMPLAINT -> {
                    var _ = complaints.raise(person, by.caseId(), "Zbyt wiele wiadomości.");
                }
                case PROMISE -> hold(by, HoldReason.PROMISE);
                case PAYMENT_BEGUN_OR_ANNOUNCED -> hold(by, HoldReason.PAYMENT_PENDING);
                case ATTORNEY_NAMED -> hold(by, HoldReason.REPRESENTED);
                case PAYMENT -> compliance.paid(List.of(person), clock.instant());
                case MESSAGE -> compliance.replied(person, clock.instant());
            }
        });
    }

    private void hold(Owing by, HoldReason reason) {
        tenant.as(organization, () -> {
            var _ = holds.place(
                    new NewHold(new NewHold.Scope.OfCase(by.debtor().person(), by.caseId()), reason, null, "AGENT"));
        });
    }

    private Owing owing() {
        return tenant.as(
                organization,
                () -> new OwingDebtors(creditors, debtors, contactPoints, claims).of(DebtorKind.CONSUMER));
    }

    private @Nullable Instant lastReply(Owing of) {
        var person = of.debtor().person();
        return Objects.requireNonNull(tenant.as(organization, () -> records.of(List.of(person)))
                        .get(person))
                .lastReplyAt();
    }
}
