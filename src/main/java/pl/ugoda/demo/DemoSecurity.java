package pl.ugoda.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import pl.ugoda.web.SecureHeaders;

/** The sandbox is open to whoever runs the demo; the profile alone makes it exist. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSecurity {
    @Bean
    @Order(50)
    SecurityFilterChain sandbox(HttpSecurity http) {
        return http.securityMatcher("/demo", "/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(SecureHeaders.strict())
                .build();
    }
}
