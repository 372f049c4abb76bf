package pl.ugoda.messaging.template;

/** A message as it leaves, letter for letter. */
public sealed interface Content {
    /** @param preview what a mail program shows beside the subject: as neutral as the subject */
    record Email(String subject, String preview, String text, String html) implements Content {}

    record Sms(String text, int parts) implements Content {}
}
