package pl.ugoda.strategy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;

/**
 * One stored decision.
 *
 * @param anchor the path's day zero, when the step was taken; empty when it was not, for whatever reason
 * @param verdict what compliance said to a wanted contact
 * @param rule why there is silence, why it is over, or by which rule compliance refused
 * @param versions what decided
 * @param factsAfter mark of what the case was left with
 */
record DecisionRow(
        UUID id,
        CaseId caseId,
        LocalDate decidedOn,
        Instant decidedAt,
        @Nullable LocalDate anchor,
        @Nullable VerdictCode verdict,
        @Nullable String rule,
        LocalDate lookAgainOn,
        Versions versions,
        UUID batch,
        long factsAfter,
        Evidence evidence) {

    /** What compliance said. */
    enum VerdictCode {
        PERMITTED,
        POSTPONED,
        FORBIDDEN
    }

    /**
     * What decided.
     *
     * @param policy the contact policy's version
     * @param rates until when the interest rates behind the figures were verified
     */
    record Versions(String strategy, int strategyVersion, int engine, String policy, String rates) {}

    /** SHA-256, in hexadecimal: shows any later change of the decision or of what it was based on. */
    String digest(String evidenceJson) {
        String sealed = String.join(
                "\n",
                List.of(
                        id.toString(),
                        caseId.toString(),
                        decidedOn.toString(),
                        decidedAt.toString(),
                        String.valueOf(anchor),
                        String.valueOf(verdict),
                        String.valueOf(rule),
                        lookAgainOn.toString(),
                        versions.strategy() + " " + versions.strategyVersion() + " " + versions.engine(),
                        versions.policy(),
                        versions.rates(),
                        evidenceJson));
        return HexFormat.of().formatHex(sha256(sealed.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
