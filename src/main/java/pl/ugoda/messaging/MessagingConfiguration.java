package pl.ugoda.messaging;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.template.ShippedTemplates;
import pl.ugoda.web.Notice;

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

    /** No way out at all: messages are planned and wait, which nobody would notice. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(
            "'${ugoda.messaging.smtp.host:}'.isEmpty() && !'true'.equals('${ugoda.messaging.sandbox:false}')")
    static class Nowhere {
        @Bean
        Notice messagesWait() {
            return new Notice("messaging.no-way-out", Set.of("ADMINISTRATOR"));
        }

        @Bean
        @ConditionalOnWebApplication
        // Commands that open the installation run without the timetable, and send nothing either.
        @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
        SaidAtStart messagesWaitAtStart() {
            return new SaidAtStart();
        }
    }
}
