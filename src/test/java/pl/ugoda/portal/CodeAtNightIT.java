package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** The night before a Sunday: nobody is written to, but who asks is answered (C05). */
@UgodaTest
class CodeAtNightIT {
    @Autowired
    ApplicationContext beans;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    @Test
    void aCodeAskedForAtNightArrivesAtNight() {
        var door = new AtTheDoor(beans);
        var anna = door.anna();
        String link = door.linkByEmail(anna);
        clock.freezeAt(LocalDate.of(2026, 11, 29)
                .atTime(23, 0)
                .atZone(PolishDays.WARSAW)
                .toInstant());
        assertThat(door.wish(anna, Channel.SMS, MessageKind.NOTICE)).isInstanceOf(Verdict.Postponed.class);
        assertThat(door.wish(anna, Channel.SMS, MessageKind.ANSWER)).isInstanceOf(Verdict.Postponed.class);

        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post(link + "/code", Map.of()))).startsWith(link);
        assertThat(door.arrived(anna, Channel.SMS)).hasSize(1);
    }
}
