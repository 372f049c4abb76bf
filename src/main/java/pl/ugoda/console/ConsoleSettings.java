package pl.ugoda.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.web.RailItem;

/** The console's places in the rail. */
@Configuration(proxyBeanMethods = false)
class ConsoleSettings {
    @Bean
    RailItem todayInTheRail() {
        return new RailItem("today", "sun", TodayController.PATH, 1, 1);
    }

    @Bean
    RailItem casesInTheRail() {
        return new RailItem("cases", "folder-open", CaseQuery.PATH, 1, 2);
    }
}
