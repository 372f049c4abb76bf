package pl.ugoda.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import pl.ugoda.web.SecureHeaders;

/** Everything debtors reach has a chain of its own: visits and staff sessions share nothing. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
    static final String VISITOR = "VISITOR";
    static final String OVER = "/portal/over";
    static final String LEAVE = "/portal/leave";
    static final String NOT_SENT = "/portal/not-sent";

    @Bean
    @Order(20)
    SecurityFilterChain portalChain(HttpSecurity http, Visits visits, FormSecrets secrets) {
        return http.securityMatcher("/portal", "/portal/**", "/s/**", "/u/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/s/**", "/u/**", OVER, NOT_SENT, "/portal/left")
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(VISITOR))
                .addFilterBefore(new VisitFilter(visits), AnonymousAuthenticationFilter.class)
                .headers(SecureHeaders.strict())
                // The secret of /u/{token} is the token itself, and mail programs post there without a form of ours
                // (RFC 8058).
                .csrf(csrf -> csrf.csrfTokenRepository(secrets.kept())
                        // Without a session each request looks like a new sign-in, and would renew the secret that a
                        // form in another tab still carries.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers("/u/**"))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, unknown) -> over(request, response))
                        .accessDeniedHandler((request, response, refused) -> notSent(request, response)))
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** A form may be long in writing: whoever sends it too late is told that nothing was sent. */
    private static void over(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean written = request.getMethod().equals(HttpMethod.POST.name());
        if (written && !request.getRequestURI().equals(LEAVE)) {
            notSent(request, response);
        } else {
            seeOther(response, OVER);
        }
    }

    /** A form that is too old. Nothing was done, and what was typed is not thrown away. */
    private static void notSent(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String[] parts = request.getRequestURI().split("/");
        if (parts.length > 2 && parts[1].equals("s")) {
            seeOther(response, "/s/" + parts[2].replaceAll("[^A-Za-z0-9_-]", "") + "?again=yes");
        } else {
            request.getRequestDispatcher(NOT_SENT).forward(request, response);
        }
    }

    private static void seeOther(HttpServletResponse response, String where) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", where);
    }
}
