package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.identity.Role;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.testing.UgodaTest;

/** Nobody is led to a page that turns them away. */
@UgodaTest
class OpenDoorsIT {
    /** Links within the console, without what they ask for: one look at each page is enough. */
    private static final Pattern LINK = Pattern.compile("href=\"(/console[^\"?#]*)");

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkARoleIsShownOpens(Role role) {
        var office = new AnOffice(beans, port);
        assertAllOpen(office, role, "/console/import");

        var _ = office.owes(DebtorKind.CONSUMER);
        assertAllOpen(office, role, "/console/payments");
    }

    private static void assertAllOpen(AnOffice office, Role role, String onlyForBooking) {
        var browser = office.signedIn(role);
        var seen = new TreeSet<String>();
        var ahead = new ArrayDeque<>(List.of("/console/today"));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as("%s as %s", path, role).isIn(200, 302, 303);
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1))
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        assertThat(seen).contains("/console/cases");
        assertThat(seen.contains(onlyForBooking))
                .as("%s is shown to %s", onlyForBooking, role)
                .isEqualTo(Set.of(Role.ACCOUNTANT, Role.ADMINISTRATOR).contains(role));
    }
}
