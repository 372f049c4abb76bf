package pl.ugoda.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.UserId;

/** The links by which people choose a password, from where nobody is known yet: the token alone says whose it is. */
@Service
public class PasswordLinks {
    /** What became of the attempt to use the link. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Used, replaced by a newer one, too old, or its person is kept out. */
        record Gone() implements Outcome {}

        /** Shorter than {@code shortest}, longer than a password may be, or the address itself. */
        record Refused(int shortest) implements Outcome {}
    }

    private final PasswordLinkRepository links;
    private final PeopleRepository people;
    private final UserRepository users;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final InstantSource technicalClock;

    PasswordLinks(
            PasswordLinkRepository links,
            PeopleRepository people,
            UserRepository users,
            Passwords passwords,
            Audit audit,
            TransactionOperations transaction,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.links = links;
        this.people = people;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.technicalClock = technicalClock;
    }

    /** Whether the link still works. Looking does not use it up. */
    public boolean stands(String text) {
        return PasswordToken.parse(text)
                .map(token -> CurrentOrganization.call(
                        token.organization(), () -> owner(token).isPresent()))
                .orElse(false);
    }

    /** Keeps the password and uses the link up; a refused password leaves it standing. */
    public Outcome use(String text, String password) {
        return PasswordToken.parse(text)
                .map(token -> CurrentOrganization.call(token.organization(), () -> use(token, password)))
                .orElseGet(Outcome.Gone::new);
    }

    private Outcome use(PasswordToken token, String password) {
        Optional<User> owner = owner(token);
        if (owner.isEmpty()) {
            return new Outcome.Gone();
        }
        UserId id = owner.get().id();
        if (!passwords.accepts(password, owner.get().email())) {
            return new Outcome.Refused(Passwords.SHORTEST);
        }
        String hash = passwords.hash(password);
        boolean kept = CurrentActor.call(
                new Actor.Staff(id), () -> Boolean.TRUE.equals(transaction.execute(_ -> keep(token, id, hash))));
        return kept ? new Outcome.Done() : new Outcome.Gone();
    }

    private boolean keep(PasswordToken token, UserId user, String hash) {
        if (!links.use(token.hash(), technicalClock.instant())
                || people.setPassword(user, hash).isEmpty()) {
            return false;
        }
        audit.record(Deed.of("identity.choose-password", "user", user.value()));
        return true;
    }

    private Optional<User> owner(PasswordToken token) {
        return transaction.execute(_ -> links.standing(token.hash(), technicalClock.instant())
                .filter(user -> users.accessVersion(user).isPresent())
                .flatMap(user -> users.find(List.of(user)).stream().findFirst()));
    }
}
