package pl.ugoda.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import pl.ugoda.identity.SignedIn;

/**
 * Who sends a form after the session was lost is led to the door, told that nothing was saved, and afterwards back to the page of the
 * form. Who is in and may not do a thing is told just that.
 */
final class LostSession implements AccessDeniedHandler {
    static final String UNSAVED = EntranceSecurity.SIGN_IN + "?unsaved";

    /** Where Spring Security looks, after signing in, for the page that was asked for. */
    private static final String ASKED_FOR = "SPRING_SECURITY_SAVED_REQUEST";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && !isSignedIn() && isLost(request)) {
            cameFrom(request)
                    .ifPresent(page -> request.getSession().setAttribute(ASKED_FOR, new SimpleSavedRequest(page)));
            EntranceSecurity.lead(UNSAVED, request, response);
        } else {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn;
    }

    // Inside nobody comes without a session. The door left open outlives its session, too; a form without the secret of
    // a
    // living one is forged.
    private static boolean isLost(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case EntranceSecurity.SIGN_IN, EntranceSecurity.SIGN_OUT -> !request.isRequestedSessionIdValid();
            default -> inside(request.getRequestURI());
        };
    }

    /** Our own page, without the host: nobody is led elsewhere, whatever the header says. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.REFERER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(header);
            String path = page.getRawPath();
            return path == null || !inside(path)
                    ? Optional.empty()
                    : Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }

    private static boolean inside(String path) {
        return path.equals("/console") || path.startsWith("/console/");
    }
}
