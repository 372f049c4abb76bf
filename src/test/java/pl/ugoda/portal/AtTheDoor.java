package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.compliance.Wish;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.ledger.Regime;
import pl.ugoda.messaging.Dispatcher;
import pl.ugoda.messaging.Intent;
import pl.ugoda.messaging.Messages;
import pl.ugoda.messaging.SandboxMessage;
import pl.ugoda.messaging.SandboxOutbox;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;
import pl.ugoda.testing.TestTenant;

/** An organization with people who owe, each of whom can be sent a message with a link to the portal. */
final class AtTheDoor {
    static final Map<String, String> BORN = Map.of("question", "BIRTH_DATE", "day", "7", "month", "4", "year", "1985");
    static final Map<String, String> BORN_WRONG =
            Map.of("question", "BIRTH_DATE", "day", "8", "month", "4", "year", "1985");
    static final String PESEL = "85040700123";
    static final String NIP = "5260001246";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("/([su])/([0-9A-Za-z]{20})");
    private static final Pattern DIGITS = Pattern.compile("\\b([0-9]{6})\\b");

    final OrganizationId organization;
    private final ApplicationContext beans;
    private final TestTenant tenant;
    private final CreditorId creditor;

    AtTheDoor(ApplicationContext beans) {
        this.beans = beans;
        this.tenant = beans.getBean(TestTenant.class);
        this.organization = beans.getBean(Organizations.class).found("Lumeris Internet");
        this.creditor = tenant.as(
                organization,
                () -> bean(Creditors.class)
                        .register(new NewCreditor(
                                "Lumeris Internet sp. z o.o.",
                                "Lumeris Internet",
                                null,
                                new PostalAddress("ul. Leśna 1", "00-950", "Warszawa", "PL"),
                                new Nrb("61109010140000071219812874"),
                                "pomoc@lumeris.example",
                                "+48 22 555 01 00")));
    }

    /** Born on 7 April 1985, with a PESEL, an address in 30-001, a phone and a mailbox. */
    Person anna() {
        return person(
                DebtorKind.CONSUMER,
                "Anna Przykładowa",
                null,
                Pesel.parse(PESEL).orElseThrow(),
                true);
    }

    /** Another Anna of the same birthday, of whom nobody knows a phone. */
    Person annaWithoutAPhone() {
        return person(
                DebtorKind.CONSUMER,
                "Anna Przykładowa",
                null,
                Pesel.parse("85040700130").orElseThrow(),
                false);
    }

    Person firm() {
        return person(
                DebtorKind.COMPANY,
                "Zakład Modrzewik sp. z o.o.",
                Nip.parse(NIP).orElseThrow(),
                null,
                true);
    }

    private Person person(DebtorKind kind, String name, @Nullable Nip nip, @Nullable Pesel pesel, boolean phone) {
        int number = COUNTER.incrementAndGet();
        var mailbox =
                NewContactPoint.email("poczta" + number + "@skrzynka.example").orElseThrow();
        var mobile = NewContactPoint.phone("+48 500 20%04d".formatted(number)).orElseThrow();
        return tenant.as(organization, () -> {
            var id = bean(Debtors.class)
                    .register(List.of(new NewDebtor(
                            creditor,
                            "K" + number,
                            kind,
                            name,
                            nip,
                            pesel,
                            null,
                            new PostalAddress("ul. Długa 3", "30-001", "Kraków", "PL"),
                            Language.PL,
                            phone ? List.of(mailbox, mobile) : List.of(mailbox))))
                    .getFirst();
            var debtor =
                    Objects.requireNonNull(bean(Debtors.class).find(List.of(id)).get(id));
            String invoice = "FV/2026/" + number;
            var claim = new NewClaim(
                    ClaimId.next(),
                    creditor,
                    id,
                    "FV" + number,
                    invoice,
                    null,
                    LocalDate.of(2026, 10, 6),
                    LocalDate.of(2026, 10, 20),
                    Money.zloty("149.00"),
                    new Regime.Late(),
                    ClaimNature.SERVICE,
                    ContentHash.of("FV" + number));
            var opened = (Registered.Opened)
                    bean(Claims.class).register(List.of(claim)).getFirst();
            return new Person(
                    debtor,
                    opened.file(),
                    invoice,
                    Objects.requireNonNull(
                            bean(ContactPoints.class).of(List.of(id)).get(id)));
        });
    }

    record Person(Debtor debtor, CaseId caseId, String invoice, List<ContactPoint> points) {
        ContactPoint at(Medium medium) {
            return points.stream()
                    .filter(point -> point.medium() == medium)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Sends the neutral notice, and reads the link where it arrived. */
    String linkBySms(Person person) {
        return link(person, Channel.SMS);
    }

    String linkByEmail(Person person) {
        return link(person, Channel.EMAIL);
    }

    private String link(Person person, Channel channel) {
        // An answer, because two notices would not be allowed on one day.
        if (!(wish(person, channel, MessageKind.ANSWER) instanceof Verdict.Permitted(var permit, var _))) {
            throw new IllegalStateException("not permitted");
        }
        var point = person.at(channel == Channel.SMS ? Medium.PHONE : Medium.EMAIL);
        tenant.as(organization, () -> {
            bean(Messages.class)
                    .plan(List.of(new Intent(
                            permit.id(),
                            person.caseId(),
                            person.debtor().id(),
                            point.id(),
                            channel,
                            MessageKind.ANSWER,
                            "notice",
                            permit.notBefore(),
                            permit.notAfter())));
            while (bean(Dispatcher.class).dispatchDue()) {
                Thread.onSpinWait();
            }
        });
        return "/s/" + code(newest(person, channel), "s");
    }

    /** The way out of the newest e-mail. */
    String wayOut(Person person) {
        return "/u/" + code(newest(person, Channel.EMAIL), "u");
    }

    /** What a planned contact would be told now. */
    Verdict wish(Person person, Channel channel, MessageKind kind) {
        var point = person.at(channel == Channel.EMAIL ? Medium.EMAIL : Medium.PHONE);
        var wish = new Wish(
                ContactId.next(),
                person.caseId(),
                person.debtor().person(),
                person.debtor().id(),
                person.debtor().creditor(),
                point.id(),
                channel,
                kind,
                person.debtor().kind(),
                bean(Clock.class).instant());
        return tenant.as(
                organization,
                () -> bean(Compliance.class).reserve(List.of(wish)).getFirst());
    }

    List<SandboxMessage> arrived(Person person, Channel channel) {
        var point = person.at(channel == Channel.SMS ? Medium.PHONE : Medium.EMAIL);
        return tenant.as(organization, () -> bean(SandboxOutbox.class).of(point.value()));
    }

    /** The six digits of the newest message there. */
    String digits(Person person, Channel channel) {
        var found = DIGITS.matcher(newest(person, channel));
        if (!found.find()) {
            throw new IllegalStateException("no code has arrived");
        }
        return found.group(1);
    }

    /** Other digits than those. */
    static String not(String digits) {
        return (digits.charAt(0) == '9' ? "0" : "9") + digits.substring(1);
    }

    /** Changes rows by hand, such as letting technical time pass for one of them. */
    int change(String sql) {
        return tenant.inTransaction(
                organization, () -> bean(JdbcClient.class).sql(sql).update());
    }

    <T> T ask(String sql, Class<T> type) {
        return tenant.inTransaction(
                organization, () -> bean(JdbcClient.class).sql(sql).query(type).single());
    }

    private String newest(Person person, Channel channel) {
        return arrived(person, channel).getFirst().content().text();
    }

    private static String code(String text, String kind) {
        return CODE.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(kind))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
