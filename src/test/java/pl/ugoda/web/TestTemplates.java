package pl.ugoda.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Renders templates: those of the product as they are compiled into it, and the pages of examples under {@code src/test/jte}. */
public final class TestTemplates {
    private static final TemplateEngine PRODUCT = TemplateEngine.createPrecompiled(ContentType.Html);

    private TestTemplates() {}

    public static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        PRODUCT.render(template, parameters, html);
        return html.toString();
    }

    /** A page of examples that uses the product's parts; compiled here, because it is no part of the product. */
    static String renderExample(String template, Map<String, Object> parameters) {
        TemplateEngine examples = TemplateEngine.create(
                new BothFolders(),
                Path.of("target/example-templates"),
                ContentType.Html,
                TestTemplates.class.getClassLoader(),
                "pl.ugoda.examples");
        StringOutput html = new StringOutput();
        examples.render(template, parameters, html);
        return html.toString();
    }

    private static final class BothFolders implements CodeResolver {
        private final List<DirectoryCodeResolver> folders = List.of(
                new DirectoryCodeResolver(Path.of("src/test/jte")), new DirectoryCodeResolver(Path.of("src/main/jte")));

        @Override
        public String resolve(String name) {
            return folderOf(name).resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return folders.stream().anyMatch(folder -> folder.exists(name));
        }

        @Override
        public long getLastModified(String name) {
            return folderOf(name).getLastModified(name);
        }

        private DirectoryCodeResolver folderOf(String name) {
            return folders.stream()
                    .filter(folder -> folder.exists(name))
                    .findFirst()
                    .orElseGet(folders::getLast);
        }
    }
}
