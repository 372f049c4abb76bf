package pl.ugoda.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;

/** Recognizes a visit by its cookie, and binds its organization and debtor for the length of the request. */
final class VisitFilter extends OncePerRequestFilter {
    private final Visits visits;

    VisitFilter(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visit> visit = VisitCookie.read(request).flatMap(visits::find);
        if (visit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext known = SecurityContextHolder.createEmptyContext();
        known.setAuthentication(new PreAuthenticatedAuthenticationToken(
                visit.get(), "", AuthorityUtils.createAuthorityList(PortalSecurity.VISITOR)));
        SecurityContextHolder.setContext(known);
        try {
            bound(visit.get(), () -> chain.doFilter(request, response));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void bound(Visit visit, Work work) throws ServletException, IOException {
        try {
            Object _ = CurrentOrganization.<Object, Exception>call(
                    visit.organization(),
                    () -> CurrentActor.<Object, Exception>call(new Actor.Owing(visit.debtor()), () -> {
                        work.run();
                        return visit;
                    }));
        } catch (ServletException | IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws ServletException, IOException;
    }
}
