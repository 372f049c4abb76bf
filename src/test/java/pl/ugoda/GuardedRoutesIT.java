package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.ugoda.identity.Organizations;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.ValidRows;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestStaff;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Every route there is, tried by nobody, by each role, by a stranger of another organization, and without the form's secret. */
@UgodaTest
class GuardedRoutesIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");
    private static final String NOBODYS = "01927f3a-0000-7000-8000-000000000000";

    /** Where the rows live that a route's variables name: a new kind of route has to be added here. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("/console/settings/people/{id}", "identity.member.id"),
            Map.entry("/console/settings/creditors/{id}", "parties.creditor.id"),
            Map.entry("/console/payments/{id}", "payments.transfer.id"),
            Map.entry("/console/payments/doubtful/{id}", "payments.provider_payment.id"),
            Map.entry("/console/import/{id}", "intake.import.id"),
            Map.entry("/console/cases/{number}", "claims.case_file.number"),
            Map.entry("/console/entrances/{debtor}", "parties.debtor.id"),
            Map.entry("/{contactPoint}", "parties.contact_point.id"),
            Map.entry("/holds/{hold}", "compliance.hold.hold_id"),
            Map.entry("/disputes/{id}", "compliance.dispute.dispute_id"),
            Map.entry("/complaints/{id}", "compliance.complaint.complaint_id"),
            Map.entry("/hardships/{id}", "compliance.hardship.hardship_id"),
            Map.entry("/tasks/{task}", "strategy.task.id"));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private OrganizationId ours;
    private OrganizationId theirs;

    private record Route(RequestMethod method, String path, HandlerMethod handler) {
        Route with(UnaryOperator<String> values) {
            return new Route(method, values.apply(path), handler);
        }

        Optional<Set<String>> roles() {
            var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
            var rule = onMethod == null
                    ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)
                    : onMethod;
            return Optional.ofNullable(rule)
                    .map(found -> new TreeSet<>(ROLE.matcher(found.value())
                            .results()
                            .map(role -> role.group(1))
                            .toList()));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void twoOrganizations() {
        ours = organizations.found("Hurtownia Brzezina");
        theirs = organizations.found("Lumeris Internet");
    }

    @Test
    void nobodyGetsPastADoorWithoutSigningIn() {
        assertThat(guarded().toList()).hasSizeGreaterThan(15).allSatisfy(route -> {
            var answer = ask(new Browsing(port), route.with(GuardedRoutesIT::nobodys));
            assertThat(answer.statusCode()).as(route.toString()).isIn(302, 303, 401, 403);
            assertThat(Browsing.location(answer))
                    .as(route.toString())
                    .isIn("", "/sign-in", "/sign-in?unsaved", "/portal/over");
        });
    }

    @Test
    void aDebtorsPagesLeadOutWhenNobodyIsKnown() {
        var inner = routes().filter(route -> route.path().startsWith("/portal"))
                .filter(route -> route.method() == RequestMethod.GET)
                .filter(route -> !Set.of("/portal/over", "/portal/left", "/portal/not-sent")
                        .contains(route.path()))
                .toList();
        assertThat(inner).hasSizeGreaterThan(8).allSatisfy(route -> {
            var answer = new Browsing(port).get(route.path());
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(303);
            assertThat(Browsing.location(answer)).as(route.toString()).isEqualTo("/portal/over");
        });
    }

    @Test
    void eachRoleMayDoWhatTheRouteSaysAndNothingElse() {
        var all = guarded().toList();
        for (Role role : Role.values()) {
            var browser = signedIn(ours, role);
            assertThat(all).allSatisfy(route -> {
                int status = ask(browser, route.with(GuardedRoutesIT::nobodys)).statusCode();
                if (route.roles().orElseThrow().contains(role.name())) {
                    assertThat(status)
                            .as("%s as %s", route, role)
                            .isNotEqualTo(403)
                            .isLessThan(500);
                } else {
                    // A form without its fields may be refused for that, before the question who sends it.
                    assertThat(status)
                            .as("%s as %s", route, role)
                            .isIn(route.method() == RequestMethod.GET ? Set.of(403) : Set.of(400, 403));
                }
            });
        }
    }

    @Test
    void anotherOrganizationsThingsAreAnsweredAsIfTheyWereNot() {
        var rows = new ValidRows(db, tenant, theirs);
        var stranger = signedIn(ours, Role.values());
        var named = guarded()
                .filter(route -> route.path().contains("{"))
                // Names a list of the screen, which each organization has, and no row.
                .filter(route -> !route.path().equals("/console/today/{queue}"))
                .toList();

        assertThat(named).hasSizeGreaterThan(8).allSatisfy(route -> {
            var existing = ask(stranger, route.with(path -> values(rows, path)));
            var invented = ask(stranger, route.with(GuardedRoutesIT::nobodys));
            assertThat(existing.statusCode()).as(route.toString()).isEqualTo(invented.statusCode());
            assertThat(existing.statusCode()).as(route.toString()).isBetween(300, 499);
        });
    }

    @Test
    void noFormIsTakenWithoutItsSecret() {
        var browser = signedIn(ours, Role.values());
        var forms = routes().filter(route -> route.method() == RequestMethod.POST)
                // Not reached by forms: a signature and a token are the secret there.
                .filter(route ->
                        !route.path().startsWith("/hooks/") && !route.path().startsWith("/u/"))
                .toList();
        assertThat(forms).hasSizeGreaterThan(15).allSatisfy(route -> {
            browser.forgetSecret();
            var answer = browser.post(nobodys(route.path()), Map.of());
            if (route.path().startsWith("/portal") || route.path().startsWith("/s/")) {
                assertThat(answer.statusCode())
                        .as("%s says that nothing was sent", route)
                        .isIn(303, 403);
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
            }
        });
    }

    private Stream<Route> guarded() {
        return routes().filter(route -> route.roles().isPresent());
    }

    private Stream<Route> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().getMethodsCondition().getMethods().isEmpty())
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, path, entry.getValue()))))
                .sorted(java.util.Comparator.comparing(Route::toString));
    }

    private HttpResponse<String> ask(Browsing browser, Route route) {
        return switch (route.method()) {
            case GET -> browser.get(route.path());
            case POST -> browser.post(route.path(), Map.of());
            default -> throw new AssertionError("teach this test how a browser sends " + route);
        };
    }

    private static String nobodys(String path) {
        return VARIABLE.matcher(path).replaceAll(NOBODYS);
    }

    /** The path with the ids of rows that exist, of the other organization. */
    private static String values(ValidRows rows, String path) {
        String filled = path;
        for (var row : ROWS.entrySet()) {
            if (path.contains(row.getKey())) {
                int dot = row.getValue().lastIndexOf('.');
                String value = rows.of(row.getValue().substring(0, dot))
                        .get(row.getValue().substring(dot + 1));
                filled = filled.replace(
                        row.getKey(), VARIABLE.matcher(row.getKey()).replaceAll(value));
            }
        }
        assertThat(filled)
                .as("tell ROWS where the variables of this route live")
                .doesNotContain("{");
        return filled;
    }

    private Browsing signedIn(OrganizationId organization, Role... roles) {
        return new TestStaff(beans, port, organization, roles).browser();
    }
}
