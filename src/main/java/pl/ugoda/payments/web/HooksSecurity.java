package pl.ugoda.payments.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import pl.ugoda.web.SecureHeaders;

/** The door for providers: no session, no cookie, hence no forged request to guard against; each body carries its signature. */
@Configuration(proxyBeanMethods = false)
class HooksSecurity {
    private static final int BEFORE_PAGES = 20;

    @Bean
    @Order(BEFORE_PAGES)
    SecurityFilterChain hooks(HttpSecurity http) {
        return http.securityMatcher("/hooks/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/hooks/*/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(SecureHeaders.strict())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
