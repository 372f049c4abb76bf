package pl.ugoda.identity;

import java.util.Set;

/** A user to add, with the first password. */
public record NewUser(String name, String email, String password, Set<Role> roles) {
    public NewUser {
        name = name.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a user has a role");
        }
    }

    @Override
    public String toString() {
        return "NewUser[" + roles + "]";
    }
}
