package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Organizations;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.strategy.DailyRun;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;

/** A small firm with its staff, its debtors and a browser for whoever signs in. */
final class AnOffice {
    static final String PASSWORD = "zielony rower stoi";

    private final ApplicationContext beans;
    private final int port;
    private final OrganizationId organization;
    private final OwingDebtors owing;

    AnOffice(ApplicationContext beans, int port) {
        this.beans = beans;
        this.port = port;
        this.organization = beans.getBean(Organizations.class).found("Hurtownia Brzezina");
        this.owing = new OwingDebtors(
                beans.getBean(Creditors.class),
                beans.getBean(Debtors.class),
                beans.getBean(ContactPoints.class),
                beans.getBean(Claims.class));
    }

    OwingDebtors owing() {
        return owing;
    }

    OrganizationId organization() {
        return organization;
    }

    <R> R here(Supplier<R> work) {
        return beans.getBean(TestTenant.class).as(organization, work);
    }

    void does(Runnable work) {
        beans.getBean(TestTenant.class).as(organization, work);
    }

    /** Somebody who owes 100 zł since three days, with what the modules make of it. */
    OwingDebtors.Owing owes(DebtorKind kind) {
        OwingDebtors.Owing debtor = here(() -> owing.of(kind));
        settle();
        return debtor;
    }

    /** Somebody who owes 100 zł since that day. */
    OwingDebtors.Owing owesSince(DebtorKind kind, LocalDate due) {
        OwingDebtors.Owing debtor = here(() -> owing.of(kind, ClaimNature.BUSINESS, due, "100.00"));
        settle();
        return debtor;
    }

    String numberOf(OwingDebtors.Owing debtor) {
        return here(() -> beans.getBean(Cases.class).find(debtor.caseId()))
                .orElseThrow()
                .number();
    }

    void settle() {
        assertThat(beans.getBean(EventsUnderWay.class).awaitNone(Duration.ofSeconds(30)))
                .isTrue();
    }

    long runTheDay() {
        long cases = here(() -> beans.getBean(DailyRun.class).run(1)).cases();
        settle();
        return cases;
    }

    /** The e-mail address by which the new member of staff signs in. */
    String staff(Role... roles) {
        String email = "ola-" + TimeOrderedId.next() + "@firma.example";
        assertThat(here(() -> beans.getBean(Users.class)
                        .add(new NewUser("Aleksandra Wójcik", email, PASSWORD, Set.copyOf(Arrays.asList(roles))))))
                .isInstanceOf(Users.Added.Done.class);
        return email;
    }

    Browsing signedIn(Role... roles) {
        Browsing browser = Browsing.fromElsewhere(port);
        assertThat(Browsing.location(browser.signIn(staff(roles), PASSWORD))).startsWith("/console");
        return browser;
    }
}
