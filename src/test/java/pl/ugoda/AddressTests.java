package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Who on the network can reach the program, as its settings say. */
class AddressTests {
    @Test
    void theDemoIsForThisMachineAndTheServerForTheNetwork() {
        assertThat(address(Map.of(), "demo")).isEqualTo("127.0.0.1");
        assertThat(address(Map.of())).isEqualTo("0.0.0.0");
    }

    @Test
    void oneSettingMovesBoth() {
        var given = Map.<String, Object>of("UGODA_ADDRESS", "192.0.2.7");

        assertThat(address(given, "demo")).isEqualTo("192.0.2.7");
        assertThat(address(given)).isEqualTo("192.0.2.7");
    }

    private static String address(Map<String, Object> given, String... profiles) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        environment.setActiveProfiles(profiles);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment.getRequiredProperty("server.address");
    }
}
