package pl.ugoda.identity.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pl.ugoda.identity.FirstAdministrator;

/**
 * Says where the program is, and gives the link for the first administrator of an empty installation: to the terminal, not into the
 * log that is kept.
 */
@Component
@ConditionalOnWebApplication
// A command that opens the installation runs without the timetable; a new link printed by it would end the one that is
// waited for.
@ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
@Profile("!demo & !test")
class LinkAtStart {
    private final FirstAdministrator firstAdministrator;
    private final String publicUrl;
    private final Environment environment;

    LinkAtStart(
            FirstAdministrator firstAdministrator,
            @Value("${ugoda.public-url}") String publicUrl,
            Environment environment) {
        this.firstAdministrator = firstAdministrator;
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.printf("%n  Ugoda: http://localhost:%s%n", environment.getProperty("local.server.port", ""));
        firstAdministrator.invite().ifPresent(token -> {
            long hours = FirstAdministrator.STANDS_FOR.toHours();
            System.out.printf(
                    "%n  Pierwszy administrator (link działa raz, %d h): %s/first-administrator/%s%n"
                            + "  First administrator (the link works once, %d h)%n%n",
                    hours, publicUrl, token, hours);
        });
    }
}
