package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Words;

/** The catalogue of rules agrees with the code. {@code -Dugoda.documents=write} brings it up to date. */
class RuleCatalogueTests {
    private static final Path CATALOGUE = Path.of("docs/compliance-rules.md");

    private record Entry(String id, String summary, String source, String enforcedBy) {}

    @Test
    void theCatalogueIsUpToDate() throws IOException {
        var expected = catalogue();
        if ("write".equals(System.getProperty("ugoda.documents"))) {
            Files.writeString(CATALOGUE, expected);
        }
        assertThat(CATALOGUE).as("run with -Dugoda.documents=write").content().isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasItsWords(Language language) {
        var phrases = Words.in(language);
        assertThat(entries())
                .allSatisfy(rule -> assertThat(phrases.has("compliance.rule." + rule.id()))
                        .as(rule.id())
                        .isTrue());
    }

    @Test
    void everyRuleOfThePolicyIsInTheCatalogue() {
        Set<String> known = entries().stream().map(Entry::id).collect(Collectors.toSet());
        var policy = new ContactPolicies().on(LocalDate.of(2026, 11, 23));
        assertThat(Stream.of(
                                policy.hours().stream().map(ContactPolicy.OpenHours::rule),
                                policy.caps().stream().map(ContactPolicy.Cap::rule),
                                Stream.of(policy.attempts().rule()))
                        .flatMap(rules -> rules)
                        .map(RuleId::value))
                .isSubsetOf(known);
    }

    private static String catalogue() {
        var policy = new ContactPolicies().on(LocalDate.of(2026, 11, 23));
        var page = new StringBuilder("""
                # Rules of contact

                Generated from `@LegalRule` by `RuleCatalogueTests`; do not edit. Ids C01 to C35 are those of the law reference, U01… are
                Ugoda's own. The numbers below are those of contact policy %s, valid from %s.

                | rule | what the program does | source | enforced by |
                |---|---|---|---|
                """.formatted(policy.version(), policy.validFrom()));
        entries()
                .forEach(rule -> page.append("| %s | %s | %s | `%s` |%n"
                        .formatted(rule.id(), rule.summary(), rule.source(), rule.enforcedBy())));
        return page.toString();
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("pl.ugoda.compliance")
                        .stream()
                        .map(type -> type.reflect())
                        .forEach(type -> {
                            add(entries, type.getAnnotationsByType(LegalRule.class), type.getSimpleName());
                            Arrays.stream(type.getDeclaredFields())
                                    .forEach(field -> add(
                                            entries,
                                            field.getAnnotationsByType(LegalRule.class),
                                            type.getSimpleName() + "." + field.getName()));
                        });
        entries.sort(Comparator.comparing(Entry::id).thenComparing(Entry::enforcedBy));
        return entries;
    }

    private static void add(List<Entry> entries, LegalRule[] rules, String where) {
        for (var rule : rules) {
            entries.add(new Entry(rule.id(), rule.summary(), rule.source(), where));
        }
    }
}
