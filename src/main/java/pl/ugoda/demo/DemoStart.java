package pl.ugoda.demo;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.BusinessClock;

/** Fills the demo the first time, and in the end says where it is and how to sign in. A second start finds everything as it was. */
@Component
@Profile("demo")
class DemoStart {
    private static final String NAME = "Ugoda, wersja pokazowa";

    private final Organizations organizations;
    private final DemoPortfolio portfolio;
    private final BusinessClock clock;
    private final TimeMachine timeMachine;
    private final Environment environment;

    DemoStart(
            Organizations organizations,
            DemoPortfolio portfolio,
            BusinessClock clock,
            TimeMachine timeMachine,
            Environment environment) {
        this.organizations = organizations;
        this.portfolio = portfolio;
        this.clock = clock;
        this.timeMachine = timeMachine;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        if (organizations.all().isEmpty()) {
            clock.freezeAt(DemoPortfolio.FIRST_MORNING);
            CurrentOrganization.run(organizations.found(NAME), portfolio::load);
            timeMachine.travelTo(clock.instant());
        }
        tell(System.out);
    }

    /** The demo's one organization. */
    OrganizationId organization() {
        return organizations.all().getFirst().id();
    }

    private void tell(PrintStream out) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        out.printf("%n  Ugoda, wersja pokazowa / demo: %s%n", address);
        out.printf("  Piaskownica / sandbox:         %s/demo%n%n", address);
        DemoPortfolio.LOGINS.forEach(
                login -> out.printf("  %-26s %s   (%s)%n", login.email(), DemoPortfolio.PASSWORD, login.name()));
        out.printf("%n  Czas stoi, dopóki nikt go nie ruszy. / Time stands still until you move it.%n%n");
    }
}
