package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.portal.view.Question;

/** What may be asked of somebody at the door, and what counts as an answer. */
class IdentityLadderTests {
    @ParameterizedTest
    @ValueSource(strings = {"-", "///", "*"})
    void anInvoiceNumberWithoutLettersOrDigitsIsNeitherAskedForNorAnswered(String typed) {
        var ladder = ladder("30-001", "///");
        assertThat(ladder.questions(0)).doesNotContain(Question.POSTAL_AND_INVOICE);
        assertThat(ladder.agrees(new Answer.PostalAndInvoice("30-001", typed))).isFalse();
    }

    @Test
    void besideAReadableNumberTheUnreadableOneOpensNothing() {
        var ladder = ladder("30-001", "///", "FV/2026/7");
        assertThat(ladder.questions(0)).contains(Question.POSTAL_AND_INVOICE);
        assertThat(ladder.agrees(new Answer.PostalAndInvoice("30-001", "-"))).isFalse();
        assertThat(ladder.agrees(new Answer.PostalAndInvoice("30001", "fv 2026 7")))
                .isTrue();
    }

    @Test
    void aPostalCodeOfDashesIsNeitherAskedForNorAnswered() {
        var ladder = ladder("--", "FV/2026/7");
        assertThat(ladder.questions(0)).doesNotContain(Question.POSTAL_AND_INVOICE);
        assertThat(ladder.agrees(new Answer.PostalAndInvoice("-", "FV/2026/7"))).isFalse();
    }

    private static IdentityLadder ladder(String postalCode, String... invoices) {
        return new IdentityLadder(
                new KnownFacts(DebtorKind.CONSUMER, null, null, null, postalCode, Set.of(invoices)), false);
    }
}
