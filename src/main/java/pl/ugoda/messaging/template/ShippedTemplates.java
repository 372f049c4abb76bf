package pl.ugoda.messaging.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Language;

/** The texts that come with the house, each in both languages, composed with the common frame, footer and information notice. */
public final class ShippedTemplates {
    /** Every name a strategy or module may ask for. */
    public static final List<String> NAMES = List.of(
            "reminder-friendly",
            "reminder-first",
            "reminder-short",
            "reminder-way-out",
            "demand",
            "demand-pre-court",
            "notice",
            "thank-you",
            "stop-confirmation",
            "one-time-code");

    /** The name and version under which the information notice is recorded as given. */
    public static final String INFORMATION = "information-1";

    /** What says only that there is a message. */
    public static final String NEUTRAL = "notice";

    private static final List<String> MEDIA = List.of("email", "sms");
    private static final String ROOT = "/messaging/templates/";
    // Mail programs fill the line beside the subject from the body: this keeps it to our neutral preview.
    private static final String PADDING = "&#847;&zwnj;&nbsp;".repeat(90);

    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();
    private final Map<String, Sandbox> pieces = new ConcurrentHashMap<>();

    /** Whether there is such a text at all. */
    public boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Whether a text declares, in any channel or language, that it names court or another legal step. */
    public boolean announcesLegalSteps(String name) {
        for (Language language : Language.values()) {
            for (String medium : MEDIA) {
                if (find(name, medium, language).filter(Template::legalSteps).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Fills a template. What speaks of money goes out by e-mail to a confirmed reader only; anybody else, and every SMS, gets the
     * neutral notice instead.
     *
     * @param inform whether the information notice must be carried
     */
    public Rendered render(
            String name, Channel channel, Language language, boolean confirmed, boolean inform, Variables variables) {
        return switch (channel) {
            case EMAIL -> email(allowed(name, "email", language, confirmed), language, inform, variables);
            case SMS -> sms(allowed(name, "sms", language, confirmed), variables);
            case CALL, LETTER, PORTAL -> throw new BrokenTemplate("no texts are shipped for " + channel);
        };
    }

    private Chosen allowed(String name, String medium, Language language, boolean confirmed) {
        if (!has(name)) {
            throw new BrokenTemplate("no template is called " + name);
        }
        var wanted = find(name, medium, language).filter(template -> confirmed || !template.figures());
        return wanted.map(template -> new Chosen(name, template))
                .orElseGet(() -> new Chosen(
                        NEUTRAL,
                        find(NEUTRAL, medium, language)
                                .orElseThrow(() -> new BrokenTemplate("no neutral notice for " + medium))));
    }

    private Rendered email(Chosen chosen, Language language, boolean inform, Variables variables) {
        var template = chosen.template();
        String subject = template.subject(variables);
        String preview = template.preview(variables);
        var plain = variables.plain();
        var escaped = variables.escaped();
        String text = template.text(variables)
                + (inform
                        ? "\n" + piece(language, "information.text").fill(plain).stripTrailing()
                        : "")
                + "\n\n-- \n"
                + piece(language, "footer.text").fill(plain).strip()
                + "\n";
        var frame = Variables.with()
                .text("subject", subject)
                .text("preview", preview)
                .text("lang", language.tag())
                .done()
                .escaped();
        frame.putAll(variables.only(Template.NEUTRAL).escaped());
        frame.put("padding", PADDING);
        frame.put("body", template.html(variables));
        frame.put("information", inform ? piece(language, "information.html").fill(escaped) : "");
        frame.put("footer", piece(language, "footer.html").fill(escaped));
        String html = frame().fill(frame);
        return new Rendered(new Content.Email(subject, preview, text, html), chosen.name(), template.version(), inform);
    }

    private static Rendered sms(Chosen chosen, Variables variables) {
        var sms = SmsText.folded(chosen.template().text(variables));
        return new Rendered(
                new Content.Sms(sms.text(), sms.parts()),
                chosen.name(),
                chosen.template().version(),
                false);
    }

    private Optional<Template> find(String name, String medium, Language language) {
        String file = language.name().toLowerCase(Locale.ROOT) + "/" + name + "." + medium + ".liquid";
        return templates.computeIfAbsent(file, path -> read(path).map(Template::parse));
    }

    private Sandbox piece(Language language, String name) {
        return sandbox(language.name().toLowerCase(Locale.ROOT) + "/" + name + ".liquid");
    }

    private Sandbox frame() {
        return sandbox("shell.html.liquid");
    }

    private Sandbox sandbox(String path) {
        return pieces.computeIfAbsent(
                path,
                file -> Sandbox.parse(read(file).orElseThrow(() -> new BrokenTemplate("no template file " + file))));
    }

    private static Optional<String> read(String path) {
        try (var file = ShippedTemplates.class.getResourceAsStream(ROOT + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private record Chosen(String name, Template template) {}

    /**
     * @param template the text that was really used; the neutral notice where the wanted one was not allowed
     * @param informed whether it carries the information notice
     */
    public record Rendered(Content content, String template, String version, boolean informed) {}
}
