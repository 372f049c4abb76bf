package pl.ugoda.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;

/** How somebody who is signed in changes the own password: whoever finds an open session does not know it and cannot. */
@Service
public class OwnPassword {
    /** What became of the change. */
    public sealed interface Outcome {
        /** @param renewed the session goes on with it; the person's other sessions are over */
        record Done(SignedIn renewed) implements Outcome {}

        /** The present password was not the one given. */
        record Wrong() implements Outcome {}

        record TooMany(Duration longer) implements Outcome {
            /** Rounded up. */
            public int minutes() {
                return (int) longer.plusSeconds(59).toMinutes();
            }
        }

        /** Shorter than {@code shortest}, longer than a password may be, or the address itself. */
        record Refused(int shortest) implements Outcome {}
    }

    private final UserRepository users;
    private final PeopleRepository people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    OwnPassword(
            UserRepository users,
            PeopleRepository people,
            Passwords passwords,
            SignInThrottle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.users = users;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param address where the visitor comes from: tries are counted as at the entrance */
    public Outcome change(SignedIn who, String present, String wanted, String address) {
        String account = "password " + who.user();
        Optional<Duration> wait = throttle.admit(account, address);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<String> known = transaction.execute(_ -> users.passwordHash(who.user()));
        if (!passwords.matches(present, known.orElse(passwords.nobodys()))) {
            transaction.executeWithoutResult(_ -> audit.record(Deed.of(
                    "identity.refuse-password-change", "user", who.user().value())));
            return new Outcome.Wrong();
        }
        throttle.succeeded(account, address);
        User user = transaction.execute(_ -> users.find(List.of(who.user()))).getFirst();
        if (!passwords.accepts(wanted, user.email())) {
            return new Outcome.Refused(Passwords.SHORTEST);
        }
        String hash = passwords.hash(wanted);
        int access = transaction.execute(_ -> {
            int version = people.setPassword(who.user(), hash).orElseThrow();
            audit.record(Deed.of("identity.change-password", "user", who.user().value()));
            return version;
        });
        return new Outcome.Done(who.withAccess(access));
    }
}
