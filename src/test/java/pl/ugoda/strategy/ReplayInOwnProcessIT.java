package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import pl.ugoda.claims.Claims;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.platform.DatabaseAccess;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.platform.TestServer;
import pl.ugoda.testing.OwnProcess;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Years later, on a newer release, in another process: an old decision is still made again, and a forged one is not. */
@UgodaTest
class ReplayInOwnProcessIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Organizations organizations;

    @Autowired
    TestTenant tenant;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    Claims claims;

    @Autowired
    DailyRun run;

    @Autowired
    Decisions decisions;

    @Autowired
    Strategies strategies;

    @Autowired
    EventsUnderWay events;

    @Autowired
    JdbcClient serving;

    @TempDir
    Path laterRelease;

    private OrganizationId organization;
    private DatabaseAccess database;

    @BeforeEach
    void anOrganization() {
        organization = organizations.found("Hurtownia Zmyślona");
        database = TestServer.accessTo(
                serving.sql("SELECT current_database()").query(String.class).single());
    }

    @Test
    void aNewerStrategyRateAndPolicyChangeNoOldDecisionAndAFlippedInputIsTold() throws IOException {
        UUID decision = aStoredDecision();
        int decidedBy = publishANewerStrategy() - 1;
        writeALaterRelease();
        assertThat(laterRelease(
                                "interest",
                                "--regime=late",
                                "--principal=1000.00",
                                "--due=2027-06-30",
                                "--as-of=2027-07-10",
                                "--json")
                        .out())
                .as("the later release has later rates")
                .contains("\"ratesVerifiedUntil\" : \"2027-12-31\"", "\"rate\" : 1.00");

        var again = replay(decision);
        assertThat(again.err()).as(again.out()).isEmpty();
        assertThat(again.out())
                .contains(
                        "strategy firm-business %d, contact policy 1".formatted(decidedBy),
                        "the same decision for the same reasons");
        assertThat(again.exitCode()).isZero();

        flipAnInputOf(decision);
        var forged = replay(decision);
        assertThat(forged.exitCode()).isEqualTo(1);
        assertThat(forged.err())
                .contains("The stored row is not the one that was sealed")
                .contains("Its inputs lead to another decision")
                .doesNotContain("\tat ");
        assertThat(forged.out()).doesNotContain("Replayed: the same");
    }

    @Test
    void anUnknownDecisionIsSaidSoAndASenselessIdIsBadUsage() {
        UUID unknown = UUID.fromString("01927f3a-0000-7000-8000-000000000000");

        var nothing = replay(unknown);
        assertThat(nothing.exitCode()).as(nothing.out()).isEqualTo(1);
        assertThat(nothing.err()).contains("There is no decision " + unknown);

        var senseless = OwnProcess.run(List.of("replay", "--decision", "yesterday"));
        assertThat(senseless.exitCode()).isEqualTo(2);
        assertThat(senseless.err()).contains("yesterday").doesNotContain("\tat ");
    }

    private UUID aStoredDecision() {
        var firm = here(() -> new StrategyPortfolio(creditors, debtors, claims)
                .owes(DebtorKind.COMPANY, "1200.00", TODAY.minusDays(4)));
        assertThat(events.awaitNone(Duration.ofSeconds(20))).isTrue();
        assertThat(here(() -> run.run(1)).cases()).isPositive();
        return here(() -> decisions.ofCase(firm.file(), 1)).getFirst().id();
    }

    private int publishANewerStrategy() {
        int next = here(() -> strategies.current()).stream()
                        .filter(each -> each.key().equals("firm-business"))
                        .mapToInt(StrategyVersion::version)
                        .findFirst()
                        .orElseThrow()
                + 1;
        assertThat(here(() -> strategies.publish("""
                        strategy: firm-business
                        version: %d
                        for: {rule: firm-or-office, when: "!consumer"}
                        steps:
                          - {step: call-at-once, day: due + 1, task: CALL}
                        """.formatted(next))))
                .isInstanceOf(Strategies.Outcome.Published.class);
        return next;
    }

    /** The same program with newer tables: a rate cut in 2027, and a contact policy that allows next to nothing. */
    private void writeALaterRelease() throws IOException {
        String rates = resource("ledger/rates.csv")
                .replaceFirst("# verified until .*", "# verified until 2027-12-31")
                .replaceFirst(
                        "(?m)^(late_statutory,2026-03-05,),9\\.25,(.*)$",
                        "$12026-12-31,9.25,$2\nlate_statutory,2027-01-01,,1.00,a later resolution,invented");
        write("ledger/rates.csv", rates);
        write(
                "compliance/contact-policy-1.json",
                resource("compliance/contact-policy-1.json")
                        .replaceFirst("\"version\": \"1\"", "\"version\": \"9\"")
                        .replaceFirst("\"gapDays\": 2", "\"gapDays\": 29"));
    }

    private void write(String name, String text) throws IOException {
        Path file = laterRelease.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources").resolve(name));
    }

    private void flipAnInputOf(UUID decision) {
        var maintenance = database.maintenance();
        int rows = JdbcClient.create(
                        new DriverManagerDataSource(database.url(), maintenance.username(), maintenance.password()))
                .sql(
                        "UPDATE strategy.decision SET evidence = jsonb_set(evidence, '{facts,reach}', '[]') WHERE id = :id")
                .param("id", decision)
                .update();
        assertThat(rows).isOne();
    }

    private OwnProcess.Ended replay(UUID decision) {
        var arguments = new ArrayList<>(List.of("replay", "--decision", decision.toString()));
        arguments.addAll(TestServer.settings(database));
        return laterRelease(arguments.toArray(String[]::new));
    }

    private OwnProcess.Ended laterRelease(String... arguments) {
        return OwnProcess.run(List.of(arguments), laterRelease);
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }
}
