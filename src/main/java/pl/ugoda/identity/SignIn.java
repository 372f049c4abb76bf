package pl.ugoda.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.UserId;
import pl.ugoda.vault.InstallationIndex;

/**
 * Lets a user in by address and password. An unknown account is answered with the same words after the same work, so nobody
 * learns who has one.
 */
@Component
class SignIn implements AuthenticationProvider {
    private static final UserRepository.Login NOBODY =
            new UserRepository.Login(OrganizationId.INSTALLATION, new UserId(new UUID(0, 0)));

    private final UserRepository users;
    private final Organizations organizations;
    private final InstallationIndex addresses;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    SignIn(
            UserRepository users,
            Organizations organizations,
            InstallationIndex addresses,
            Passwords passwords,
            SignInThrottle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.users = users;
        this.organizations = organizations;
        this.addresses = addresses;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        byte[] index = addresses.index(
                Users.EMAIL_KIND, Addresses.normalize(attempt.getName()).orElse(""));
        String account = HexFormat.of().formatHex(index);
        String address = addressOf(attempt);
        throttle.admit(account, address).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        Optional<UserRepository.Login> known =
                CurrentOrganization.none(() -> transaction.execute(_ -> users.login(index)));
        var login = known.orElse(NOBODY);
        return CurrentOrganization.call(
                login.organization(),
                () -> CurrentActor.call(new Actor.Staff(login.user()), () -> {
                    if (!isRight(attempt, login)) {
                        note("identity.refuse-sign-in", login);
                        throw new BadCredentialsException("address or password does not fit");
                    }
                    throttle.succeeded(account, address);
                    return letIn(login);
                }));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isRight(Authentication attempt, UserRepository.Login login) {
        Optional<String> hash = transaction.execute(_ -> users.passwordHash(login.user()));
        String password = attempt.getCredentials() instanceof String given ? given : "";
        boolean matches = passwords.matches(password, hash.orElse(passwords.nobodys()));
        return matches && hash.isPresent();
    }

    private Authentication letIn(UserRepository.Login login) {
        int access = transaction
                .execute(_ -> users.accessVersion(login.user()))
                // Kept out between the look at the password and now.
                .orElseThrow(() -> new BadCredentialsException("address or password does not fit"));
        note("identity.sign-in", login);
        var user = transaction.execute(_ -> users.find(List.of(login.user()))).getFirst();
        var organization = organizations.find(login.organization()).orElseThrow();
        var principal =
                new SignedIn(user.id(), organization.id(), organization.name(), user.name(), user.roles(), access);
        var authorities = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    private void note(String action, UserRepository.Login login) {
        transaction.executeWithoutResult(
                _ -> audit.record(Deed.of(action, "user", login.user().value())));
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
