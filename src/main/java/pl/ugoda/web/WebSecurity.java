package pl.ugoda.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The last chain: static files for everyone, and nothing else. Every module brings its own chain for its own paths before this one. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain staticFilesAndNothingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/assets/**", "/webjars/htmx.org/**", "/favicon.ico")
                        .permitAll()
                        // Served on the management port only, which listens on this machine alone.
                        .requestMatchers(
                                HttpMethod.GET, "/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // What no chain knows does not exist; saying "forbidden" would suggest that it does.
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, refused) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, refused) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .headers(SecureHeaders.strict())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
