package pl.ugoda.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.web.RailItem;

/** The place of imports in the console's rail. */
@Configuration(proxyBeanMethods = false)
class ImportRail {
    @Bean
    RailItem importRailItem() {
        return new RailItem("import", "upload", "/console/import", 2, 3, Set.of("ACCOUNTANT", "ADMINISTRATOR"));
    }
}
