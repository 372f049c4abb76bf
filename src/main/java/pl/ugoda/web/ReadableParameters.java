package pl.ugoda.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Nobody types control characters, and the database takes no NUL. A parameter that holds one, apart from the breaks and tabs of a
 * text over several lines, is refused as a bad request, whatever page asks for it.
 */
@Configuration(proxyBeanMethods = false)
class ReadableParameters {
    @Bean
    HttpFirewall refusingControlCharacters() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(ReadableParameters::isReadable);
        return firewall;
    }

    static boolean isReadable(String value) {
        return value.chars().noneMatch(sign -> Character.isISOControl(sign) && "\t\r\n".indexOf(sign) < 0);
    }
}
