package pl.ugoda.audit;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something done that must be provable years later. The log is kept longer than personal data may be, so a deed holds ids,
 * amounts, dates and codes, and never a name, number, address or text of a person.
 *
 * @param action what was done, as {@code module.verb}: {@code "holds.place"}
 * @param subject what it was done to: {@code "case"}
 * @param subjectId which one
 * @param facts further ids, amounts, dates and codes, by name
 */
public record Deed(String action, String subject, UUID subjectId, Map<String, String> facts) {
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9_.-]{0,79}");
    private static final int FACTS_AT_MOST = 40;
    private static final int FACT_LENGTH_AT_MOST = 500;

    public Deed {
        facts = Map.copyOf(facts);
        requireCode(action);
        requireCode(subject);
        if (facts.size() > FACTS_AT_MOST) {
            throw new IllegalArgumentException("a deed has at most %d facts".formatted(FACTS_AT_MOST));
        }
        facts.forEach(Deed::requireFact);
    }

    public static Deed of(String action, String subject, UUID subjectId) {
        return new Deed(action, subject, subjectId, Map.of());
    }

    private static void requireCode(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code for the audit log: it reads like module.verb");
        }
    }

    // A net for the commonest slip; the values themselves stay out of the message.
    private static void requireFact(String name, String value) {
        requireCode(name);
        if (value.length() > FACT_LENGTH_AT_MOST || value.indexOf('@') >= 0) {
            throw new IllegalArgumentException("the fact " + name + " looks like personal data or free text");
        }
    }
}
