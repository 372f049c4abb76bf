package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The secret that forms carry: one for a whole visit, so that a page opened in another tab leaves a half-written form alone. */
@Component
class FormSecrets {
    private final CookieCsrfTokenRepository secrets = new CookieCsrfTokenRepository();

    FormSecrets() {
        secrets.setCookieName("ugoda_form");
        secrets.setCookiePath("/");
        secrets.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    }

    CsrfTokenRepository kept() {
        return secrets;
    }

    /** A visit begins: what was known to anybody before is worth nothing in it. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        secrets.saveToken(secrets.generateToken(request), request, response);
    }

    /** A visit is left: none of its forms is sent by whoever comes next. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        secrets.saveToken(null, request, response);
    }
}
