package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import pl.ugoda.web.SecureHeaders;

/** Everything debtors reach has a chain of its own: visits and staff sessions share nothing. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
    static final String VISITOR = "VISITOR";
    static final String OVER = "/portal/over";

    @Bean
    @Order(20)
    SecurityFilterChain portalChain(HttpSecurity http, Visits visits) {
        return http.securityMatcher("/portal", "/portal/**", "/s/**", "/u/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/s/**", "/u/**", OVER, "/portal/left")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(VISITOR))
                .addFilterBefore(new VisitFilter(visits), AnonymousAuthenticationFilter.class)
                .headers(SecureHeaders.strict())
                // The secret of /u/{token} is the token itself, and mail programs post there without a form of ours
                // (RFC 8058).
                .csrf(csrf -> csrf.csrfTokenRepository(secrets()).ignoringRequestMatchers("/u/**"))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, unknown) -> seeOther(response, OVER))
                        .accessDeniedHandler(PortalSecurity::askAgain))
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static CookieCsrfTokenRepository secrets() {
        CookieCsrfTokenRepository secrets = new CookieCsrfTokenRepository();
        secrets.setCookieName("ugoda_form");
        secrets.setCookiePath("/");
        secrets.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return secrets;
    }

    /** A form that is too old: show the page once more instead of an error. Nothing was done. */
    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        String[] parts = request.getRequestURI().split("/");
        boolean link = parts.length > 2 && parts[1].equals("s");
        seeOther(response, link ? "/s/" + parts[2].replaceAll("[^A-Za-z0-9_-]", "") : "/portal");
    }

    private static void seeOther(HttpServletResponse response, String where) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", where);
    }
}
