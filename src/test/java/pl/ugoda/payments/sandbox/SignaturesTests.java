package pl.ugoda.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void holdsForTheSameSecretBytesAndTime() {
        String signature = Signatures.sign("secret", NOW, BODY);
        assertThat(Signatures.hold("secret", signature, BODY, NOW.plusSeconds(10)))
                .isTrue();
        assertThat(Signatures.hold("other", signature, BODY, NOW)).isFalse();
        assertThat(Signatures.hold("secret", signature, "{\"a\":2}".getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
        assertThat(Signatures.hold("secret", signature, BODY, NOW.plusSeconds(301)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "t=1,v1=00", "v1=x", "t=99999999999999,v1=", "garbage"})
    void malformedHeadersAreRefusedQuietly(String header) {
        assertThat(Signatures.hold("secret", header, BODY, NOW)).isFalse();
    }
}
