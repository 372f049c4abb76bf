package pl.ugoda.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/** How an empty installation gets its first organization and administrator: by a link that works once. */
@Service
public class FirstAdministrator {
    /** How long a link stands. */
    public static final Duration STANDS_FOR = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    /** What became of the attempt to use the link. */
    public sealed interface Outcome {
        record Done(OrganizationId organization) implements Outcome {}

        /** Used, expired, unknown, or the installation has an organization already. */
        record Gone() implements Outcome {}

        record Refused(Users.Added why) implements Outcome {}
    }

    private final InvitationRepository invitations;
    private final Organizations organizations;
    private final Users users;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final InstantSource technicalClock;

    FirstAdministrator(
            InvitationRepository invitations,
            Organizations organizations,
            Users users,
            Passwords passwords,
            TransactionOperations transaction,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.technicalClock = technicalClock;
    }

    /** A new token, which makes every earlier one worthless; empty when the installation has an organization. */
    public Optional<String> invite() {
        if (!organizations.all().isEmpty()) {
            return Optional.empty();
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        CurrentOrganization.run(
                OrganizationId.INSTALLATION,
                () -> transaction.executeWithoutResult(_ -> invitations.replaceAll(
                        hash(token), technicalClock.instant().plus(STANDS_FOR))));
        return Optional.of(token);
    }

    /** Whether the link still works. Looking does not use it up. */
    public boolean stands(String token) {
        return organizations.all().isEmpty()
                && inInstallation(() -> invitations.stands(hash(token), technicalClock.instant()));
    }

    /** Makes the organization with its administrator and uses the link up; a refused password leaves it standing. */
    public Outcome use(String token, String organizationName, NewUser administrator) {
        if (!stands(token)) {
            return new Outcome.Gone();
        }
        if (Addresses.normalize(administrator.email()).isEmpty()) {
            return new Outcome.Refused(new Users.Added.NotAnAddress());
        }
        if (!passwords.accepts(administrator.password(), administrator.email())) {
            return new Outcome.Refused(new Users.Added.PasswordRefused(Passwords.SHORTEST));
        }
        if (!inInstallation(() -> invitations.use(hash(token), technicalClock.instant()))) {
            return new Outcome.Gone();
        }
        var organization = organizations.found(organizationName);
        var everything = new NewUser(
                administrator.name(), administrator.email(), administrator.password(), Set.of(Role.ADMINISTRATOR));
        return switch (CurrentOrganization.call(organization, () -> users.add(everything))) {
            case Users.Added.Done _ -> new Outcome.Done(organization);
            case Users.Added.AddressTaken taken -> new Outcome.Refused(taken);
            case Users.Added.NotAnAddress not -> new Outcome.Refused(not);
            case Users.Added.PasswordRefused refused -> new Outcome.Refused(refused);
        };
    }

    private boolean inInstallation(Supplier<Boolean> work) {
        return CurrentOrganization.call(OrganizationId.INSTALLATION, () -> transaction.execute(_ -> work.get()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
