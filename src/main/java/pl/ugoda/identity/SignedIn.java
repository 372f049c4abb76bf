package pl.ugoda.identity;

import java.util.Set;
import java.util.stream.Stream;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.UserId;
import pl.ugoda.web.Visitor;

/**
 * The user of a session: {@code @AuthenticationPrincipal SignedIn user}.
 *
 * @param access the version of the person's access at which the session was opened, see {@link Sessions}
 */
public record SignedIn(
        UserId user, OrganizationId organization, String organizationName, String name, Set<Role> roles, int access)
        implements Visitor {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    SignedIn withAccess(int version) {
        return new SignedIn(user, organization, organizationName, name, roles, version);
    }

    /** The first of the user's roles in the order of {@link Role}. */
    @Override
    public String roleCode() {
        return Stream.of(Role.values())
                .filter(roles::contains)
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Override
    public String toString() {
        return "SignedIn[" + user + "]";
    }
}
