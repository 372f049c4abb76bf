package pl.ugoda.identity;

import java.util.Set;
import pl.ugoda.kernel.UserId;

/** A member of staff. */
public record User(UserId id, String name, String email, Set<Role> roles) {
    public User {
        roles = Set.copyOf(roles);
    }

    /** Without name and address: this may end up in a log. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
