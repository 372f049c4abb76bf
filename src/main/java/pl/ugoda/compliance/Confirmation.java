package pl.ugoda.compliance;

/** The second answer, at the instant of sending. */
public sealed interface Confirmation {
    /** Send it now. */
    record Granted() implements Confirmation {}

    /** Do not send it; the permit is gone. {@code U07}: it had expired, been released, or never existed. */
    record Refused(RuleId rule) implements Confirmation {}
}
