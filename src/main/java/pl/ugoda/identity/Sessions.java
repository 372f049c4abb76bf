package pl.ugoda.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether sessions may go on: one that was opened before the password, the roles or the standing changed is over. */
@Service
public class Sessions {
    private final UserRepository users;

    Sessions(UserRepository users) {
        this.users = users;
    }

    /** To be asked at each request, with the session's organization bound. */
    @Transactional(readOnly = true)
    public boolean stands(SignedIn user) {
        return users.accessVersion(user.user())
                .filter(version -> version == user.access())
                .isPresent();
    }
}
