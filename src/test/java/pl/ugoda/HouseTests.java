package pl.ugoda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The promises of the house that can be read from its classes. */
class HouseTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pl.ugoda");

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @Test
    void modulesUseOnlyWhatTheyAreAllowedToUse() {
        ApplicationModules.of(Ugoda.class).verify();
    }

    @Test
    void nobodyAsksForTheTimeWithoutAClock() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("now")
                                && TIMES.contains(access.getTargetOwner().getName())
                                && access.getTarget().getFullName().endsWith("now()")))
                .because("one clock rules business time, so that the demo can move it and a decision can be replayed")
                .check(CLASSES);
    }

    @Test
    void sqlLivesInRepositoriesAndQueries() {
        noClasses()
                .that()
                .resideOutsideOfPackages("pl.ugoda.platform..", "pl.ugoda.bench..")
                .and(DescribedPredicate.describe(
                        "are neither repositories nor queries",
                        type -> !type.getName().matches(".*(Repository|Queries)(\\$.*)?")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "SQL through JdbcClient",
                        call -> call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                                && call.getTarget().getName().equals("sql")))
                .because("whoever looks for a table's SQL finds it in one place")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("constructors show what a class needs")
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)$")
                .because("a name says what a thing is in the field's words")
                .check(CLASSES);
    }
}
