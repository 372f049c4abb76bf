package pl.ugoda.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import pl.ugoda.kernel.PolishDays;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody who objects or is in trouble can rely on. Pages promise only what stands here.
 *
 * @param disputeAnswerDays Consumer Rights Act art. 7a: what is not answered within 14 days counts as accepted
 * @param hardshipSilentDays breathing space without any reminder; longer as long as the promised human has not got in touch
 * @param humanWithinWorkingDays by then a human gets in touch
 * @param transferSilentWorkingDays how long we wait for a transfer that was announced
 */
public record CarePolicy(
        String version,
        int disputeAnswerDays,
        int hardshipSilentDays,
        int humanWithinWorkingDays,
        int transferSilentWorkingDays) {
    /** The one in force. */
    public static CarePolicy shipped() {
        return Shipped.POLICY;
    }

    public LocalDate answerBy(LocalDate today) {
        return today.plusDays(disputeAnswerDays);
    }

    public LocalDate hardshipSilentThrough(LocalDate today) {
        return today.plusDays(hardshipSilentDays);
    }

    public LocalDate humanBy(LocalDate today) {
        return PolishDays.plusWorkingDays(today, humanWithinWorkingDays);
    }

    public LocalDate transferAwaitedThrough(LocalDate today) {
        return PolishDays.plusWorkingDays(today, transferSilentWorkingDays);
    }

    /** Read once, on first use. */
    private static final class Shipped {
        private static final String RESOURCE = "/compliance/care-policy-1.json";
        static final CarePolicy POLICY = read();

        private static CarePolicy read() {
            try (InputStream document =
                    Objects.requireNonNull(CarePolicy.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return JsonMapper.builder().build().readValue(document, CarePolicy.class);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(RESOURCE, unreadable);
            }
        }
    }
}
