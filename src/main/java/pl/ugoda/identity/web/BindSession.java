package pl.ugoda.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.ugoda.identity.Sessions;
import pl.ugoda.identity.SignedIn;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;

/**
 * Binds the organization and the user of the session to the request: the edge where staff come in. A session whose person may not
 * come in any more, or with other roles, ends here.
 */
final class BindSession extends OncePerRequestFilter {
    private final Sessions sessions;

    BindSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            bind(user, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void bind(SignedIn user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var _ = CurrentOrganization.<@Nullable Object, Exception>call(
                    user.organization(),
                    () -> CurrentActor.<@Nullable Object, Exception>call(new Actor.Staff(user.user()), () -> {
                        if (sessions.stands(user)) {
                            chain.doFilter(request, response);
                        } else {
                            end(request, response);
                        }
                        return null;
                    }));
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        EntranceSecurity.showTheDoor(request, response, true);
    }
}
