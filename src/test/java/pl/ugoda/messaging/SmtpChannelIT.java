package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.template.Content;

/** A real SMTP conversation over loopback. */
class SmtpChannelIT {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesWithOurIdAndOneClickUnsubscribe() throws Exception {
        var outbound = outbound("biuro@modrzewik.example");
        var results = channel(server.getSmtp().getPort()).send(List.of(outbound));

        assertThat(results).first().isInstanceOf(SendResult.Accepted.class);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + outbound.id() + "@brzezina.example>");
        assertThat(mail.getSubject()).isEqualTo("Wiadomość w sprawie UG-2026-00412");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://brzezina.example/u/TOKEN>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("poczta@brzezina.example");
        assertThat(mail.getReplyTo()[0]).hasToString("rozliczenia@brzezina.example");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("biuro@modrzewik.example");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Dzień dobry, zażółć");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void aWindowTravelsOverOneConnectionInOrder() {
        var window = List.of(outbound("a@x.example"), outbound("b@x.example"), outbound("c@x.example"));
        assertThat(channel(server.getSmtp().getPort()).send(window))
                .hasSize(3)
                .allMatch(SendResult.Accepted.class::isInstance);
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void withoutAServerNothingHasLeft() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(channel(port).send(List.of(outbound("a@x.example"))))
                .containsExactly(new SendResult.NotNow("not-connected"));
    }

    private static SmtpChannel channel(int port) {
        var settings = new MessagingSettings.Smtp("127.0.0.1", port, "", "", "poczta@brzezina.example", false);
        return new SmtpChannel(settings, InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")));
    }

    private static Outbound outbound(String to) {
        return new Outbound(
                ContactId.next(),
                to,
                "Hurtownia Brzezina",
                "rozliczenia@brzezina.example",
                "https://brzezina.example/u/TOKEN",
                new Content.Email(
                        "Wiadomość w sprawie UG-2026-00412", "x", "Dzień dobry, zażółć", "<p>Dzień dobry</p>"),
                Instant.parse("2026-11-23T19:00:00Z"));
    }
}
