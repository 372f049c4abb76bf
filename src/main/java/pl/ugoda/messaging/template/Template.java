package pl.ugoda.messaging.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One shipped text for one channel and language: a head of {@code name: value} lines, then its parts.
 */
final class Template {
    /** What a subject and a preview may name: nothing of money, nothing of documents. */
    static final List<String> NEUTRAL = List.of("creditor", "creditor_full", "case_number", "for_you");

    private final String version;
    private final boolean figures;
    private final boolean legalSteps;
    private final @Nullable Sandbox subject;
    private final @Nullable Sandbox preview;
    private final Sandbox text;
    private final @Nullable Sandbox html;

    private Template(
            String version,
            boolean figures,
            boolean legalSteps,
            @Nullable Sandbox subject,
            @Nullable Sandbox preview,
            Sandbox text,
            @Nullable Sandbox html) {
        this.version = version;
        this.figures = figures;
        this.legalSteps = legalSteps;
        this.subject = subject;
        this.preview = preview;
        this.text = text;
        this.html = html;
    }

    static Template parse(String source) {
        String[] parts = source.split("=== ", -1);
        Map<String, String> head = parts[0].lines()
                .filter(line -> line.contains(": "))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")), line -> line.substring(line.indexOf(": ") + 2)));
        @Nullable String text = null;
        @Nullable String html = null;
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            switch (parts[i].substring(0, end)) {
                case "text" -> text = parts[i].substring(end + 1).strip();
                case "html" -> html = parts[i].substring(end + 1).strip();
                default ->
                    throw new BrokenTemplate(
                            "a template has the parts text and html, not " + parts[i].substring(0, end));
            }
        }
        if (text == null) {
            throw new BrokenTemplate("a template needs its part text");
        }
        return new Template(
                Digests.of(source),
                "yes".equals(head.get("figures")),
                "yes".equals(head.get("legal-steps")),
                sandbox(head.get("subject")),
                sandbox(head.get("preview")),
                Sandbox.parse(text),
                sandbox(html));
    }

    /** A digest of the source: a changed text is another version. */
    String version() {
        return version;
    }

    /** Whether it speaks of money, so that only a confirmed reader may get it. */
    boolean figures() {
        return figures;
    }

    /** Whether its words name court or another legal step, so that only a creditor that means it may send it. */
    boolean legalSteps() {
        return legalSteps;
    }

    /** Filled with the neutral variables only, so that no subject can ever show a figure. */
    String subject(Variables variables) {
        return fill(subject, "subject", variables.only(NEUTRAL).plain());
    }

    String preview(Variables variables) {
        return fill(preview, "preview", variables.only(NEUTRAL).plain());
    }

    String text(Variables variables) {
        return text.fill(variables.plain());
    }

    String html(Variables variables) {
        return fill(html, "html", variables.escaped());
    }

    private static String fill(@Nullable Sandbox part, String name, Map<String, Object> values) {
        if (part == null) {
            throw new BrokenTemplate("an e-mail needs its " + name);
        }
        return part.fill(values);
    }

    private static @Nullable Sandbox sandbox(@Nullable String source) {
        return source == null ? null : Sandbox.parse(source);
    }
}
