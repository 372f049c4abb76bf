package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Events are stored as text on their way: they carry ids, amounts and dates, and nothing that tells who somebody is. */
class EventsTests {
    private static final Set<Class<?>> HARMLESS =
            Set.of(UUID.class, LocalDate.class, Instant.class, Money.class, int.class, long.class, boolean.class);

    private static final List<? extends Class<?>> EVENTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("pl.ugoda").stream()
                    .filter(type -> type.isAssignableTo(OrganizationEvent.class) && !type.isInterface())
                    .map(JavaClass::reflect)
                    .toList();

    @Test
    void everyEventIsARecordThatNamesTheOrganizationFirst() {
        assertThat(EVENTS).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(event.getRecordComponents()[0].getType()).isEqualTo(OrganizationId.class);
        });
    }

    @Test
    void noEventCarriesTextOrAnythingElseThatCouldNameAPerson() {
        var talkative = EVENTS.stream()
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .filter(component -> !types(component).allMatch(EventsTests::isHarmless))
                .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                .toList();
        assertThat(talkative).isEmpty();
    }

    private static Stream<Type> types(RecordComponent component) {
        Type type = component.getGenericType();
        boolean isContainer =
                Collection.class.isAssignableFrom(component.getType()) || component.getType() == Optional.class;
        return type instanceof ParameterizedType container && isContainer
                ? Arrays.stream(container.getActualTypeArguments())
                : Stream.of(type);
    }

    private static boolean isHarmless(Type type) {
        return type instanceof Class<?> simple && (HARMLESS.contains(simple) || simple.isEnum() || isId(simple));
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }
}
