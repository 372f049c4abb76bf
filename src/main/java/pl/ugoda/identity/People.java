package pl.ugoda.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.UserId;
import pl.ugoda.vault.InstallationIndex;

/** How administrators look after the staff of the current organization: who comes in, and with which roles. */
@Service
@Transactional
public class People {
    /** How long a link to choose a password stands. */
    public static final Duration LINK_STANDS_FOR = Duration.ofDays(7);

    /** What became of somebody to add. */
    public sealed interface Invited {
        /** @param token the end of the link, told this once */
        record Done(UserId user, String token) implements Invited {}

        /** Somebody of this installation signs in with it. */
        record AddressTaken() implements Invited {}

        record NotAnAddress() implements Invited {}
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        /** Nobody could look after the organization any more. */
        LAST_ADMINISTRATOR,
        /** There is no such person here. */
        UNKNOWN
    }

    private final PeopleRepository people;
    private final UserRepository users;
    private final PasswordLinkRepository links;
    private final InstallationIndex addresses;
    private final Audit audit;
    private final Clock clock;
    private final InstantSource technicalClock;

    People(
            PeopleRepository people,
            UserRepository users,
            PasswordLinkRepository links,
            InstallationIndex addresses,
            Audit audit,
            Clock clock,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.people = people;
        this.users = users;
        this.links = links;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
        this.technicalClock = technicalClock;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return people.all();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UserId user) {
        return people.all().stream().filter(person -> person.id().equals(user)).findFirst();
    }

    /** Adds somebody, who chooses the password by the link. */
    public Invited invite(String name, String email, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person has a role");
        }
        Optional<String> address = Addresses.normalize(email);
        if (address.isEmpty()) {
            return new Invited.NotAnAddress();
        }
        var id = UserId.next();
        var login = new UserRepository.Login(CurrentOrganization.get(), id);
        if (!users.takeAddress(addresses.index(Users.EMAIL_KIND, address.get()), login)) {
            return new Invited.AddressTaken();
        }
        people.invite(new Person(id, name.strip(), address.get(), roles, Person.Standing.INVITED), clock.instant());
        record("identity.invite-user", id, Map.of("roles", codes(roles)));
        return new Invited.Done(id, link(id));
    }

    /** A new link in place of an earlier one; the old password works until it is used. Empty when the person may not come in. */
    public Optional<String> newLink(UserId user) {
        return people.hold(user)
                .filter(person -> person.standing() != Person.Standing.OFF)
                .map(person -> {
                    record("identity.new-password-link", user, Map.of());
                    return link(user);
                });
    }

    /** Counts from the person's next request, with which they sign in again. */
    public Changed changeRoles(UserId user, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person has a role");
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(user)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        return people.hold(user)
                .map(person -> {
                    if (!person.roles().equals(roles)) {
                        people.changeRoles(user, roles);
                        record("identity.change-roles", user, Map.of("roles", codes(roles)));
                    }
                    return Changed.DONE;
                })
                .orElse(Changed.UNKNOWN);
    }

    /** Their session ends at the next request, and a link to choose a password with it. */
    public Changed deactivate(UserId user) {
        if (isLastAdministrator(user)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        return people.hold(user)
                .map(person -> {
                    if (person.standing() != Person.Standing.OFF) {
                        people.setActive(user, false);
                        links.remove(user);
                        record("identity.deactivate-user", user, Map.of());
                    }
                    return Changed.DONE;
                })
                .orElse(Changed.UNKNOWN);
    }

    /** With the roles and the password they had. */
    public Changed reactivate(UserId user) {
        return people.hold(user)
                .map(person -> {
                    if (person.standing() == Person.Standing.OFF) {
                        people.setActive(user, true);
                        record("identity.reactivate-user", user, Map.of());
                    }
                    return Changed.DONE;
                })
                .orElse(Changed.UNKNOWN);
    }

    private boolean isLastAdministrator(UserId user) {
        return people.holdAdministrators().equals(List.of(user));
    }

    private String link(UserId user) {
        var token = PasswordToken.next(CurrentOrganization.get());
        links.replace(user, token.hash(), technicalClock.instant().plus(LINK_STANDS_FOR));
        return token.text();
    }

    private void record(String action, UserId user, Map<String, String> facts) {
        UUID subject = user.value();
        audit.record(new Deed(action, "user", subject, facts));
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
