package pl.ugoda.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are accepted, and how they are kept: slow to try, each with the name of its method so that it can be replaced. */
@Component
class Passwords {
    static final int SHORTEST = 12;

    // What bcrypt reads; more would be cut off without a word.
    private static final int LONGEST_BYTES = 72;
    private static final int COST = 12;
    private static final String BCRYPT = "bcrypt";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(COST)));
    private final String nobodys = encoder.encode("the password of nobody");

    /** Long rather than strange; not the address itself. */
    boolean accepts(String password, String email) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && fits(password)
                && !password.equalsIgnoreCase(email.strip());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return fits(password) ? encoder.matches(password, hash) : encoder.matches("", nobodys);
    }

    /** A hash no password fits, to spend the same time on an unknown account. */
    String nobodys() {
        return nobodys;
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
