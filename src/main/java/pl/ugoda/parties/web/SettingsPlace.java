package pl.ugoda.parties.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.web.RailItem;

/** The place of settings in the console's rail. */
@Configuration(proxyBeanMethods = false)
class SettingsPlace {
    @Bean
    RailItem settings() {
        return new RailItem(
                "settings",
                "settings",
                "/console/settings",
                3,
                30,
                Set.of("ADMINISTRATOR", "ACCOUNTANT", "COMPLIANCE"));
    }
}
