package pl.ugoda.messaging;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.template.ShippedTemplates;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {
    @Bean
    ShippedTemplates shippedTemplates() {
        return new ShippedTemplates();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "ugoda.messaging.sandbox", havingValue = "true")
    static class Inside {
        @Bean
        ChannelAdapter sandboxPhone(SandboxStore store) {
            return new SandboxChannel(Channel.SMS, store);
        }

        @Bean
        ChannelAdapter sandboxMailbox(SandboxStore store) {
            return new SandboxChannel(Channel.EMAIL, store);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(
            "!'${ugoda.messaging.smtp.host:}'.isEmpty() && !'true'.equals('${ugoda.messaging.sandbox:false}')")
    static class Outside {
        @Bean
        ChannelAdapter smtp(MessagingSettings settings, @Qualifier("technicalClock") InstantSource technicalClock) {
            return new SmtpChannel(settings.smtp(), technicalClock);
        }
    }
}
