package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.ugoda.testing.UgodaTest;

/** No door stands open by accident, and the debtor's doors are all in one wall. */
@UgodaTest
class RoutesIT {
    private static final List<String> FOR_DEBTORS = List.of("/portal", "/s/", "/u/");
    /** Reached without signing in, each guarded by its own token, signature or emptiness. */
    private static final Set<String> FOR_ANYBODY = Set.of("/", "/sign-in", "/error");

    private static final List<String> FOR_ANYBODY_BELOW =
            List.of("/portal", "/s/", "/u/", "/hooks/", "/first-administrator/", "/choose-password/", "/demo");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        var open = routes().filter(route -> FOR_ANYBODY_BELOW.stream().noneMatch(route.getKey()::startsWith))
                .filter(route -> !FOR_ANYBODY.contains(route.getKey()))
                .filter(route -> !isAuthorized(route.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everythingADebtorCanReachLivesInThePortal() {
        var strayed = routes().filter(route -> FOR_DEBTORS.stream().anyMatch(route.getKey()::startsWith))
                .filter(route -> !packageOf(route).equals("pl.ugoda.portal"))
                .map(Map.Entry::getKey)
                .toList();
        var beyond = routes().filter(route -> packageOf(route).equals("pl.ugoda.portal"))
                .filter(route -> FOR_DEBTORS.stream().noneMatch(route.getKey()::startsWith))
                .map(Map.Entry::getKey)
                .toList();
        var forStaff = routes().filter(route -> packageOf(route).equals("pl.ugoda.portal.web"))
                .filter(route -> !route.getKey().startsWith("/console/"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(strayed).isEmpty();
        assertThat(beyond).isEmpty();
        assertThat(forStaff)
                .as("the portal's page for staff is no debtor's door")
                .isEmpty();
    }

    @Test
    void theSandboxExistsOnlyInTheDemo() {
        assertThat(routes().map(Map.Entry::getKey)).noneMatch(route -> route.startsWith("/demo"));
    }

    private Stream<Map.Entry<String, HandlerMethod>> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> paths(entry.getKey()).map(path -> Map.entry(path, entry.getValue())));
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private static String packageOf(Map.Entry<String, HandlerMethod> route) {
        return route.getValue().getBeanType().getPackageName();
    }

    private static boolean isAuthorized(HandlerMethod handler) {
        return Stream.<AnnotatedElement>of(handler.getMethod(), handler.getBeanType())
                .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, PreAuthorize.class));
    }
}
