package pl.ugoda.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The one cookie of a visit. */
final class VisitCookie {
    private static final String NAME = "ugoda_visit";

    private VisitCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return Token.parse(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Token token) {
        set(request, response, token.text(), Visits.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration lives) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/portal")
                .httpOnly(true)
                .secure(request.isSecure())
                // Lax, not Strict: the payment provider sends the payer back by a link.
                .sameSite("Lax")
                .maxAge(lives)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
