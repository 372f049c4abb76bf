package pl.ugoda.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at the ports before anything else is built: a program that cannot be reached need not make a database first. Found by
 * Spring Boot through {@code META-INF/spring.factories}.
 */
final class PortsAreFree implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int HIGHEST = 65_535;

    /** A port as it was set: where it is set, which one, and on which address; without an address on all. */
    record Port(String setting, int number, @Nullable String address) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        Optional<Port> site = port(settings, "server", "UGODA_PORT");
        Optional<Port> management = port(settings, "management.server", "UGODA_MANAGEMENT_PORT");
        site.ifPresent(PortsAreFree::refuseUnlessFree);
        management.ifPresent(PortsAreFree::refuseUnlessFree);
        if (site.isPresent()
                && management.isPresent()
                && site.get().number() == management.get().number()) {
            throw new StartRefused(
                    "Ugoda nie wystartuje: UGODA_PORT i UGODA_MANAGEMENT_PORT to ten sam port %d, a muszą być różne."
                            .formatted(site.get().number()),
                    "Ugoda does not start: UGODA_PORT and UGODA_MANAGEMENT_PORT are the same port %d and must differ."
                            .formatted(site.get().number()));
        }
    }

    /** Empty where any free port will do (0), or none is wanted (-1). */
    private static Optional<Port> port(Environment settings, String prefix, String setting) {
        String typed = settings.getProperty(prefix + ".port", "0").strip();
        if (typed.equals("0") || typed.equals("-1")) {
            return Optional.empty();
        }
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > HIGHEST) {
            throw new StartRefused(
                    "Ugoda nie wystartuje: %s to %s, a port jest liczbą od 1 do %d.".formatted(setting, typed, HIGHEST),
                    "Ugoda does not start: %s is %s, but a port is a number from 1 to %d."
                            .formatted(setting, typed, HIGHEST));
        }
        return Optional.of(new Port(setting, Integer.parseInt(typed), settings.getProperty(prefix + ".address")));
    }

    private static void refuseUnlessFree(Port port) {
        try (var probe = new ServerSocket()) {
            // As the web server does, so that connections of a server that has just ended are not in the way.
            probe.setReuseAddress(true);
            probe.bind(
                    port.address() == null
                            ? new InetSocketAddress(port.number())
                            : new InetSocketAddress(InetAddress.getByName(port.address()), port.number()));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Ugoda nie wystartuje: port %d jest zajęty albo niedostępny; inny można wskazać w %s."
                            .formatted(port.number(), port.setting()),
                    "Ugoda does not start: port %d is taken or not available; choose another with %s."
                            .formatted(port.number(), port.setting()));
        }
    }
}
