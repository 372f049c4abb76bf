package pl.ugoda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What the documents say about the house that can be read from the house itself. */
final class HouseDocuments {
    static final String MARK =
            "<!-- Generated from the code below this line: ./mvnw test -Dtest=HouseDocumentsTests -Dugoda.documents=write -->";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE(?: IF NOT EXISTS)? ([a-z_.]+)");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final ApplicationModules modules = ApplicationModules.of(Ugoda.class);

    Stream<String> moduleNames() {
        return modules.stream().map(HouseDocuments::name).sorted();
    }

    /** The arrows between modules as a drawing that code hosts render. */
    String drawing() {
        var arrows = modules.stream()
                .sorted(Comparator.comparing(HouseDocuments::name))
                .flatMap(module -> uses(module).stream().map(used -> "    " + name(module) + " --> " + used))
                .collect(Collectors.joining("\n"));
        return "# The house\n\nWho uses whom. Generated from the code by `HouseDocumentsTests`; `kernel`, `platform`, `words` and"
                + " `web` are used by\nalmost all and left out of the drawing.\n\n```mermaid\nflowchart TD\n" + arrows
                + "\n```\n";
    }

    /** The lower half of a module's page. */
    String canvas(String moduleName) {
        var module = modules.getModuleByName(moduleName).orElseThrow();
        return MARK + "\n\n"
                + section("Uses", allUses(module))
                + section("Offers", types(module).filter(type -> !isEvent(type)).map(Class::getSimpleName))
                + section("Tells", types(module).filter(HouseDocuments::isEvent).map(Class::getSimpleName))
                + section("Hears", heard(module))
                + section("Jobs", jobs(module))
                + section("Tables", tables(moduleName));
    }

    private static String section(String title, Stream<String> items) {
        var sorted = items.distinct().sorted().map(item -> "`" + item + "`").toList();
        return sorted.isEmpty() ? "" : "**" + title + ":** " + String.join(" · ", sorted) + "\n\n";
    }

    private Stream<String> allUses(ApplicationModule module) {
        return module.getDirectDependencies(modules).uniqueModules().map(HouseDocuments::name);
    }

    private List<String> uses(ApplicationModule module) {
        var ground = List.of("kernel", "platform", "words", "web");
        return allUses(module).filter(used -> !ground.contains(used)).sorted().toList();
    }

    private static Stream<Class<?>> types(ApplicationModule module) {
        return module.getBasePackage().stream()
                .filter(type ->
                        type.getPackageName().equals(module.getBasePackage().getName()))
                .<Class<?>>map(type -> type.reflect())
                .filter(type -> Modifier.isPublic(type.getModifiers()) && type.getEnclosingClass() == null)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static Stream<String> jobs(ApplicationModule module) {
        return module.getBasePackage().stream()
                .<Class<?>>map(type -> type.reflect())
                .filter(type -> pl.ugoda.platform.BusinessJob.class.isAssignableFrom(type) && !type.isInterface())
                .map(Class::getSimpleName);
    }

    private static boolean isEvent(Class<?> type) {
        return pl.ugoda.kernel.OrganizationEvent.class.isAssignableFrom(type) && type.isRecord();
    }

    private Stream<String> heard(ApplicationModule module) {
        return module.getEventsListenedTo(modules).stream().map(type -> type.getSimpleName());
    }

    private static Stream<String> tables(String module) {
        Path folder = MIGRATIONS.resolve(module);
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            var tables = new TreeSet<String>();
            for (Path file : files.toList()) {
                TABLE.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
            }
            return tables.stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
