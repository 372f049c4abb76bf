package pl.ugoda.messaging;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the person who starts the server that messages will wait: to the terminal, once. */
class SaidAtStart {
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.printf("%n  Wiadomości czekają: nie podano serwera poczty (UGODA_SMTP_HOST).%n"
                + "  Messages wait: no mail server is set (UGODA_SMTP_HOST).%n");
    }
}
