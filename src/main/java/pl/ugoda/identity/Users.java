package pl.ugoda.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.UserId;
import pl.ugoda.vault.InstallationIndex;

/** The staff of the current organization. */
@Service
@Transactional
public class Users {
    static final String EMAIL_KIND = "sign-in-email";

    /** What became of a user to add. */
    public sealed interface Added {
        record Done(UserId user) implements Added {}

        /** Somebody of this installation signs in with it. */
        record AddressTaken() implements Added {}

        record NotAnAddress() implements Added {}

        /** Shorter than {@code shortest}, longer than a password may be, or the address itself. */
        record PasswordRefused(int shortest) implements Added {}
    }

    private final UserRepository users;
    private final InstallationIndex addresses;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Users(UserRepository users, InstallationIndex addresses, Passwords passwords, Audit audit, Clock clock) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public Added add(NewUser candidate) {
        var email = Addresses.normalize(candidate.email()).orElse("");
        if (email.isEmpty()) {
            return new Added.NotAnAddress();
        }
        if (!passwords.accepts(candidate.password(), email)) {
            return new Added.PasswordRefused(Passwords.SHORTEST);
        }
        var id = UserId.next();
        var login = new UserRepository.Login(CurrentOrganization.get(), id);
        if (!users.takeAddress(addresses.index(EMAIL_KIND, email), login)) {
            return new Added.AddressTaken();
        }
        users.add(
                new User(id, candidate.name(), email, candidate.roles()),
                passwords.hash(candidate.password()),
                clock.instant());
        audit.record(new Deed("identity.add-user", "user", id.value(), Map.of("roles", codes(candidate.roles()))));
        return new Added.Done(id);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<User> all() {
        return users.all();
    }

    /** Those that exist, by id: for a timeline that names who did what. */
    @Transactional(readOnly = true)
    public Map<UserId, User> find(Collection<UserId> ids) {
        return users.find(Set.copyOf(ids)).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
