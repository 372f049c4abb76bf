package pl.ugoda.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationEvent;

/**
 * Listeners run on another thread, later: before their transaction may begin, the event's organization is bound. The advisor
 * stands outside the transaction interceptor and outside the one that marks the event as completed.
 */
@Configuration(proxyBeanMethods = false)
class ListenersBindTheirOrganization {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor organizationOfEvent() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class),
                (MethodInterceptor) ListenersBindTheirOrganization::bind);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object bind(MethodInvocation listener) throws Throwable {
        for (@Nullable Object argument : listener.getArguments()) {
            if (argument instanceof OrganizationEvent event) {
                return CurrentOrganization.<@Nullable Object, Throwable>call(event.organization(), listener::proceed);
            }
        }
        throw new IllegalStateException(listener.getMethod() + " hears an event that names no organization");
    }
}
