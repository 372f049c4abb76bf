package pl.ugoda.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the view name {@code console/cases} into the precompiled template of that name. Redirects are left to Spring. */
final class JteViewResolver implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        // Content negotiation also tries names such as sandbox.xml, for browsers that would take XML.
        if (name.contains(".")) {
            return null;
        }
        String template = name + ".jte";
        if (!templates.hasTemplate(template)) {
            throw new IllegalStateException("there is no template " + template);
        }
        return new JteView(templates, template);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    private record JteView(TemplateEngine templates, String template) implements View {
        @Override
        public String getContentType() {
            return HTML;
        }

        /** Renders into memory first, so that a fault half-way becomes an error page and not half a page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, model == null ? Map.of() : new HashMap<>(model), output);
            response.setContentType(HTML);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
