package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.SandboxMessage;

/** The invented phone shows what a real one would. */
class SandboxPhoneTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void anSmsIsShownThroughItsLastWord() {
        var text = Sandbox.Text.of("Brzezina", "Pokazemy ja: https://ugoda.example/s/abc Bez SMS: odpisz STOP", NOW);
        assertThat(text.body()).isEqualTo("Pokazemy ja: ");
        assertThat(text.link()).isEqualTo("https://ugoda.example/s/abc");
        assertThat(text.rest()).isEqualTo(" Bez SMS: odpisz STOP");
        assertThat(Sandbox.Text.of("Brzezina", "Kod: 418207.", NOW).body()).isEqualTo("Kod: 418207.");
    }

    @Test
    void anSmsOfAnotherCreditorDoesNotLieUnderThisOnesName() {
        var own = sms("Tu Brzezina.");
        var another = sms("Tu Lumeris.");
        assertThat(SandboxView.texts(List.of(own, another), Set.of(own.id()), "Brzezina"))
                .extracting(Sandbox.Text::body)
                .containsExactly("Tu Brzezina.");
    }

    private static SandboxMessage sms(String text) {
        return new SandboxMessage(ContactId.next(), Channel.SMS, new MessageView.Sent(null, null, text, null), NOW);
    }
}
