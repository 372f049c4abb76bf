package pl.ugoda.messaging.template;

import java.util.Map;
import liqp.Template;
import liqp.TemplateParser;
import liqp.parser.Flavor;

/**
 * Liquid with everything taken away that could reach outside: values are plain maps of strings and numbers, there are no
 * includes, and loops, output and source are bounded. A variable that does not exist is an error, not a blank in a letter.
 */
final class Sandbox {
    private static final int MOST_ITERATIONS = 2_000;
    private static final int LONGEST_OUTPUT = 200_000;
    private static final int LONGEST_SOURCE = 50_000;

    private static final TemplateParser PARSER = new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withErrorMode(TemplateParser.ErrorMode.STRICT)
            .withStrictVariables(true)
            .withEvaluateMode(TemplateParser.EvaluateMode.EAGER)
            .withMaxIterations(MOST_ITERATIONS)
            .withMaxSizeRenderedString(LONGEST_OUTPUT)
            .withMaxTemplateSizeBytes(LONGEST_SOURCE)
            .build();

    private final Template template;

    private Sandbox(Template template) {
        this.template = template;
    }

    static Sandbox parse(String source) {
        if (source.contains("{% include") || source.contains("{%- include")) {
            throw new BrokenTemplate("a template stands alone: include is not known here");
        }
        try {
            return new Sandbox(PARSER.parse(source));
        } catch (RuntimeException malformed) {
            throw new BrokenTemplate("the template does not parse: " + malformed.getMessage(), malformed);
        }
    }

    String fill(Map<String, Object> values) {
        String text;
        try {
            // A parsed template keeps the errors of its last use, so one use at a time.
            synchronized (template) {
                text = template.renderUnguarded(values);
                if (!template.errors().isEmpty()) {
                    throw new BrokenTemplate("the template names what does not exist: "
                            + template.errors().getFirst().getMessage());
                }
            }
        } catch (BrokenTemplate known) {
            throw known;
        } catch (RuntimeException failed) {
            throw new BrokenTemplate("the template cannot be filled: " + failed.getMessage(), failed);
        }
        if (text.length() > LONGEST_OUTPUT) {
            throw new BrokenTemplate("the template grows beyond " + LONGEST_OUTPUT + " characters");
        }
        return text;
    }
}
