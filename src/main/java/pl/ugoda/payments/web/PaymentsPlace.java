package pl.ugoda.payments.web;

import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.payments.Payments;
import pl.ugoda.web.RailItem;

/** The place of payments in the console's rail, with the number of transfers that wait. */
@Configuration(proxyBeanMethods = false)
class PaymentsPlace {
    @Bean
    RailItem paymentsRailItem(Payments payments) {
        return new RailItem(
                "payments",
                "banknote",
                "/console/payments",
                1,
                4,
                Set.of("ACCOUNTANT", "ADMINISTRATOR"),
                () -> OptionalLong.of(payments.waiting()));
    }
}
