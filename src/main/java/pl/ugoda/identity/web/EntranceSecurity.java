package pl.ugoda.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.unit.DataSize;
import pl.ugoda.identity.Sessions;
import pl.ugoda.identity.TooManyTries;
import pl.ugoda.web.SecureHeaders;

/** The doors of staff. Which role may use which page stands on the page's own method. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class EntranceSecurity {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    private static final String CHOOSE_PASSWORD = PasswordPages.PATH + "**";

    @Bean
    @Order(100)
    SecurityFilterChain staff(
            HttpSecurity http,
            AuthenticationProvider signIn,
            Sessions sessions,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        return http.securityMatcher(
                        "/", SIGN_IN, SIGN_OUT, "/first-administrator/**", CHOOSE_PASSWORD, "/console", "/console/**")
                // The only manager: as a bean the provider would also become this one's parent, and every wrong try
                // count twice.
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/", SIGN_IN, "/first-administrator/**", CHOOSE_PASSWORD)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/console")
                        .failureHandler(EntranceSecurity::refuse))
                .exceptionHandling(stranger -> stranger.authenticationEntryPoint(EntranceSecurity::showTheDoor)
                        .accessDeniedHandler(new LostSession()))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?out"))
                .headers(SecureHeaders.strict())
                .addFilterBefore(new TooLarge(largest.toBytes()), CsrfFilter.class)
                .addFilterAfter(new BindSession(sessions), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String why = refused instanceof TooManyTries tooMany ? "?wait=" + tooMany.minutes() : "?refused";
        response.sendRedirect(SIGN_IN + why);
    }

    private static void showTheDoor(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        showTheDoor(request, response, request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }

    /** @param ended whether a session was over, which the door then says */
    static void showTheDoor(HttpServletRequest request, HttpServletResponse response, boolean ended)
            throws IOException {
        lead(SIGN_IN + (ended ? "?ended" : ""), request, response);
    }

    static void lead(String door, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            // A part of a page was asked for: the whole page must go to the door, not the door into the part.
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(door);
        }
    }
}
