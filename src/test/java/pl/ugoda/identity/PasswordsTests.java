package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsLongRatherThanStrange() {
        assertThat(passwords.accepts("zielony rower stoi", "ola@firma.example")).isTrue();
        assertThat(passwords.accepts("Abc!2345678", "ola@firma.example")).isFalse();
        assertThat(passwords.accepts("OLA@firma.example", "ola@firma.example")).isFalse();
        assertThat(passwords.accepts("ż".repeat(37), "ola@firma.example"))
                .as("bcrypt would cut it off")
                .isFalse();
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash("zielony rower stoi");

        assertThat(hash).startsWith("{bcrypt}").doesNotContain("rower");
        assertThat(passwords.matches("zielony rower stoi", hash)).isTrue();
        assertThat(passwords.matches("zielony rower stal", hash)).isFalse();
        assertThat(passwords.matches("z".repeat(100), hash)).isFalse();
    }

    @Test
    void addressesGetOneSpelling() {
        assertThat(Addresses.normalize(" Ola@Firma.Example ")).contains("ola@firma.example");
        assertThat(Addresses.normalize("ola")).isEmpty();
        assertThat(Addresses.normalize("ola@firma")).isEmpty();
    }
}
