package pl.ugoda.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    RateTable rateTable() {
        return RateTable.shipped();
    }
}
