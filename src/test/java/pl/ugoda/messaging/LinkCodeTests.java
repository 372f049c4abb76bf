package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.OrganizationId;

class LinkCodeTests {
    private final OrganizationId organization = OrganizationId.next();

    @Test
    void aCodeNamesItsOrganizationAndNothingElse() {
        String code = LinkCode.next(organization);
        assertThat(LinkCode.isWellFormed(code)).isTrue();
        assertThat(LinkCode.mayBelongTo(code, organization)).isTrue();
        assertThat(code).matches("[0-9A-Za-z]{20}");
    }

    @Test
    void noTwoAreAlike() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(codes.add(LinkCode.next(organization))).isTrue();
        }
    }

    @Test
    void ninetySixBitsOfChance() {
        assertThat(17 * Math.log(62) / Math.log(2)).isGreaterThan(96);
    }

    @Test
    void aCodeInATextIsMaskedAndEverythingElseStays() {
        String code = LinkCode.next(organization);
        assertThat(LinkCode.masked("see https://moje.example/s/" + code + " or /u/" + code + ". /s/abc, " + code))
                .isEqualTo("see https://moje.example/s/••• or /u/•••. /s/abc, " + code);
    }

    @Test
    void anythingElseIsNoCode() {
        assertThat(LinkCode.isWellFormed("abc")).isFalse();
        assertThat(LinkCode.isWellFormed("../../etc/passwd0000")).isFalse();
    }
}
