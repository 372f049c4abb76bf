package pl.ugoda.identity;

import java.util.Set;
import pl.ugoda.kernel.UserId;

/** A member of staff as administrators see them, with how they stand. */
public record Person(UserId id, String name, String email, Set<Role> roles, Standing standing) {
    /** Whether somebody can come in. */
    public enum Standing {
        /** Has not chosen a password yet. */
        INVITED,
        ACTIVE,
        /** Kept out; what they did stays under their name. */
        OFF
    }

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Without name and address: this may end up in a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
