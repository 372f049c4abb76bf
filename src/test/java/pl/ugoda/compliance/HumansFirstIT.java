package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** A silence that waits for a human ends with the human, not with the calendar; asked for a Monday two months ahead. */
@UgodaTest
class HumansFirstIT {
    private static final Instant TWO_MONTHS_LATER =
            LocalDate.of(2027, 1, 25).atTime(10, 0).atZone(PolishDays.WARSAW).toInstant();

    @Autowired
    Compliance compliance;

    @Autowired
    Holds holds;

    @Autowired
    Disputes disputes;

    @Autowired
    Complaints complaints;

    @Autowired
    Hardships hardships;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @ParameterizedTest
    @EnumSource
    void noAutomaticContactBeforeThePromisedHumanGotInTouch(Hardship.Cause cause) {
        Owing anna = owing();
        Hardship told = declare(anna, cause);
        assertThat(told.silentThrough()).isBefore(LocalDate.of(2027, 1, 25));
        assertThat(later(anna)).isEqualTo("C23");
        assertThat(tenant.as(organization, () -> hardships.waiting(10))).containsExactly(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHORT_OF_MONEY", "LOST_INCOME", "UNSAID"})
    void afterTheTalkTheSilenceLastsAsLongAsPromised(Hardship.Cause cause) {
        Owing anna = owing();
        Hardship told = declare(anna, cause);
        tenant.as(organization, () -> hardships.met(told.id()));
        assertThat(silentThrough(anna)).containsExactly(told.silentThrough());
        assertThat(later(anna)).isEqualTo("permitted");
    }

    @ParameterizedTest
    @EnumSource(names = {"ILLNESS_OR_CARE", "OTHER_ARREARS"})
    void withIllnessOrArrearsElsewhereOnlyHumansSpeakUntilOneEndsTheSilence(Hardship.Cause cause) {
        Owing anna = owing();
        Hardship told = declare(anna, cause);
        tenant.as(organization, () -> hardships.met(told.id()));
        assertThat(later(anna)).isEqualTo("C23");
        tenant.as(
                organization,
                () -> holds.active(List.of(anna.caseId())).values().stream()
                        .flatMap(List::stream)
                        .forEach(hold -> holds.lift(hold.id(), "console")));
        assertThat(later(anna)).isEqualTo("permitted");
    }

    @Test
    void anObjectionKeepsItsSilenceUntilItIsAnsweredHoweverLate() {
        Owing anna = owing();
        Dispute raised = tenant.as(organization, () -> {
            var claim = claims.ofCase(anna.caseId()).getFirst().id();
            return disputes.raise(anna.debtor().person(), anna.caseId(), List.of(claim), Dispute.Reason.OTHER, "");
        });
        assertThat(raised.answerBy()).isBefore(LocalDate.of(2027, 1, 25));
        assertThat(later(anna)).isEqualTo("C14");
        tenant.as(organization, () -> disputes.answered(raised.id()));
        assertThat(later(anna)).isEqualTo("permitted");
    }

    @Test
    void aComplaintKeepsItsSilenceUntilItIsAnsweredHoweverLate() {
        Owing anna = owing();
        var raised = tenant.as(
                organization, () -> complaints.raise(anna.debtor().person(), anna.caseId(), "Zbyt wiele wiadomości."));
        assertThat(later(anna)).isEqualTo("C33");
        tenant.as(organization, () -> complaints.answered(raised.id()));
        assertThat(later(anna)).isEqualTo("permitted");
    }

    private Hardship declare(Owing by, Hardship.Cause cause) {
        return tenant.as(organization, () -> hardships.declare(by.debtor().person(), by.caseId(), cause, null));
    }

    /** The rule that refuses a contact two months ahead, or {@code permitted}. */
    private String later(Owing of) {
        Wish wish = new Wish(
                ContactId.next(),
                of.caseId(),
                of.debtor().person(),
                of.debtor().id(),
                of.debtor().creditor(),
                of.point(Medium.EMAIL).id(),
                Channel.EMAIL,
                MessageKind.NOTICE,
                DebtorKind.CONSUMER,
                TWO_MONTHS_LATER);
        return switch (tenant.as(organization, () -> compliance.reserve(List.of(wish)))
                .getFirst()) {
            case Verdict.Permitted _ -> "permitted";
            case Verdict.Postponed(var _, var rule, var _) -> rule.value();
            case Verdict.Forbidden(var rule, var _) -> rule.value();
        };
    }

    private List<LocalDate> silentThrough(Owing of) {
        return tenant
                .as(organization, () -> holds.active(of.caseId(), of.debtor().person()))
                .stream()
                .map(Hold::until)
                .toList();
    }

    private Owing owing() {
        return tenant.as(
                organization,
                () -> new OwingDebtors(creditors, debtors, contactPoints, claims).of(DebtorKind.CONSUMER));
    }
}
