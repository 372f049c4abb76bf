package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.strategy.SnapshotFixtures.DUE;
import static pl.ugoda.strategy.SnapshotFixtures.aFirm;
import static pl.ugoda.strategy.SnapshotFixtures.aPerson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.strategy.StepRecord.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions as they were stored by each engine there ever was, replayed for ever. A file is never changed: one that no longer
 * replays means that somebody's old decision can no longer be explained. A new engine adds a folder:
 * {@code ./mvnw test -Dtest=DecisionCorpusTests -Dugoda.corpus=write} writes what is missing for the newest one.
 */
class DecisionCorpusTests {
    private static final Path CORPUS = Path.of("src/test/resources/decisions");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (!"write".equals(System.getProperty("ugoda.corpus"))) {
            return;
        }
        int number = 0;
        for (var told : cases()) {
            write(++number, told);
        }
    }

    static Stream<Path> stored() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStoredDecisionIsMadeAgainFromItsOwnInputs(Path file) throws IOException {
        Kept kept = Kept.read(file);
        Evidence evidence = kept.row().evidence();

        Decided again = Engine.decide(
                kept.row().versions().engine(),
                evidence.facts(),
                kept.strategy(),
                kept.row().decidedOn());

        assertThat(again.decision()).isEqualTo(evidence.decision());
        assertThat(again.findings()).isEqualTo(evidence.rules());
        assertThat(kept.row().digest(evidence.json()))
                .as("the text under the digest is written as it was then")
                .isEqualTo(kept.digest());
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aFlippedInputBreaksTheDigest(Path file) throws IOException {
        Kept kept = Kept.read(file);
        var facts = (ObjectNode) kept.tree().required("evidence").required("facts");
        facts.put("principalMinor", facts.required("principalMinor").longValue() + 1);

        assertThat(kept.row().digest(Evidence.read(text(kept.tree())).json())).isNotEqualTo(kept.digest());
    }

    @Test
    void everyEngineThereEverWasHasDecisionsOfEveryKind() throws IOException {
        Map<Integer, List<String>> kinds = new TreeMap<>();
        try (var files = stored()) {
            for (Path file : files.toList()) {
                Kept kept = Kept.read(file);
                kinds.merge(
                        kept.row().versions().engine(),
                        List.of(Evidence.kind(kept.row().evidence().decision())),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        assertThat(kinds.keySet())
                .isEqualTo(IntStream.rangeClosed(1, Engine.NEWEST).boxed().collect(Collectors.toSet()));
        assertThat(kinds.values())
                .allSatisfy(of -> assertThat(of)
                        .hasSizeGreaterThanOrEqualTo(12)
                        .contains("CONTACT", "TASK", "WAIT", "SILENT", "DONE"));
    }

    private record Told(String name, SnapshotFixtures facts, LocalDate on) {}

    private static List<Told> cases() {
        return List.of(
                new Told("a-firm-is-written-to-the-day-after", aFirm(), DUE.plusDays(1)),
                new Told("nothing-on-the-due-date-itself", aFirm(), DUE),
                new Told(
                        "somebody-who-reads-gets-two-days-more",
                        aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL)
                                .openedOn(DUE.plusDays(2)),
                        DUE.plusDays(3)),
                new Told("a-human-calls-on-the-seventh-day", beforeTheCall(aFirm()), DUE.plusDays(7)),
                new Told("a-small-debt-is-not-worth-a-call", beforeTheCall(aFirm().owing(9_900)), DUE.plusDays(7)),
                new Told("a-person-without-e-mail-gets-an-sms", aPerson().withoutEmail(), DUE.plusDays(3)),
                new Told(
                        "whom-nothing-reaches-a-human-calls",
                        aPerson().withoutEmail().withoutPhone(),
                        DUE.plusDays(3)),
                new Told("a-dispute-silences-without-end", aFirm().heldFor("DISPUTE", null), DUE.plusDays(5)),
                new Told(
                        "a-promise-silences-until-its-day",
                        aPerson().heldFor("PROMISE", DUE.plusDays(9)),
                        DUE.plusDays(5)),
                new Told(
                        "the-gravest-of-two-reasons-is-named",
                        aPerson().heldFor("PROMISE", DUE.plusDays(9)).heldFor("HARDSHIP", DUE.plusDays(35)),
                        DUE.plusDays(5)),
                new Told("a-fresh-reply-waits-for-a-human", aPerson().repliedOn(DUE.plusDays(2)), DUE.plusDays(3)),
                new Told("nothing-is-open-any-more", aPerson().owingNothing(), DUE.plusDays(20)),
                new Told(
                        "another-channel-after-a-failure",
                        aFirm().walked("first-email", 1, Outcome.FAILED, DUE.plusDays(1), Channel.EMAIL),
                        DUE.plusDays(2)),
                new Told("a-demand-on-the-fourteenth-day", afterTheCall(), DUE.plusDays(14)),
                new Told("the-end-of-the-path-is-a-review", whole(aFirm()), DUE.plusDays(44)),
                new Told("the-path-is-walked", whole(aFirm()).tookTask("review", DUE.plusDays(44)), DUE.plusDays(45)),
                new Told(
                        "nobody-is-asked-for-what-is-time-barred",
                        aPerson().owingNothing().limited(new Snapshot.Legal(2, null, DUE.minusDays(1), 0, false)),
                        DUE.plusDays(3)),
                new Told(
                        "the-last-day-it-may-be-asked-for-is-known",
                        aPerson().limited(new Snapshot.Legal(0, DUE.plusDays(3), DUE.plusDays(3), 1, false)),
                        DUE.plusDays(3)),
                new Told(
                        "a-court-is-meant-and-may-be-named",
                        afterTheCall().limited(new Snapshot.Legal(0, DUE.plusDays(900), DUE.plusDays(900), 0, true)),
                        DUE.plusDays(14)));
    }

    private static SnapshotFixtures afterTheCall() {
        return beforeTheCall(aFirm()).tookTask("call", DUE.plusDays(7));
    }

    private static SnapshotFixtures beforeTheCall(SnapshotFixtures firm) {
        return firm.took("first-email", DUE.plusDays(1), Channel.EMAIL).took("sms", DUE.plusDays(3), Channel.SMS);
    }

    private static SnapshotFixtures whole(SnapshotFixtures firm) {
        return beforeTheCall(firm)
                .tookTask("call", DUE.plusDays(7))
                .took("demand", DUE.plusDays(14), Channel.EMAIL)
                .took("pre-court-demand", DUE.plusDays(30), Channel.EMAIL);
    }

    private static void write(int number, Told told) throws IOException {
        Snapshot facts = told.facts().now();
        StrategyVersion strategy = ShippedStrategies.read(facts.consumer() ? "gentle-consumer" : "firm-business");
        Path file = CORPUS.resolve("engine-" + Engine.NEWEST).resolve("%02d-%s.json".formatted(number, told.name()));
        Path document = Kept.document(strategy.key(), strategy.version());
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.createDirectories(document.getParent());
        if (Files.notExists(document)) {
            Files.writeString(document, strategy.document());
        }
        Decided decided = Engine.decide(facts, strategy, told.on());
        boolean contact = decided.decision() instanceof Decision.Contact;
        var row = new DecisionRow(
                new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number),
                new CaseId(new UUID(0x0192_0000_0000_7001L, 0x8000_0000_0000_0000L + number)),
                told.on(),
                told.on().atTime(7, 0).toInstant(java.time.ZoneOffset.UTC),
                contact ? facts.anchor() : null,
                contact ? DecisionRow.VerdictCode.PERMITTED : null,
                null,
                decided.decision().lookAgain(told.on()),
                new DecisionRow.Versions(strategy.key(), strategy.version(), decided.engine(), "1", "2026-09-04"),
                new UUID(0x0192_0000_0000_7002L, 0x8000_0000_0000_0000L),
                number,
                new Evidence(facts, decided.findings(), decided.decision()));
        Files.writeString(file, Kept.text(row) + "\n");
    }

    private static String text(JsonNode tree) {
        return JSON.writeValueAsString(tree.required("evidence"));
    }

    /** A decision as it stands in a file: its columns, its digest, and its evidence. */
    private record Kept(JsonNode tree, DecisionRow row, String digest, StrategyVersion strategy) {
        static Kept read(Path file) throws IOException {
            JsonNode tree = JSON.readTree(Files.readString(file));
            JsonNode row = tree.required("row");
            var versions = new DecisionRow.Versions(
                    row.required("strategy").stringValue(),
                    row.required("strategyVersion").intValue(),
                    row.required("engine").intValue(),
                    row.required("policy").stringValue(),
                    row.required("rates").stringValue());
            @Nullable String verdict = optional(row, "verdict");
            @Nullable String anchor = optional(row, "anchor");
            var read = new DecisionRow(
                    UUID.fromString(row.required("id").stringValue()),
                    new CaseId(UUID.fromString(row.required("case").stringValue())),
                    LocalDate.parse(row.required("decidedOn").stringValue()),
                    Instant.parse(row.required("decidedAt").stringValue()),
                    anchor == null ? null : LocalDate.parse(anchor),
                    verdict == null ? null : DecisionRow.VerdictCode.valueOf(verdict),
                    optional(row, "rule"),
                    LocalDate.parse(row.required("lookAgainOn").stringValue()),
                    versions,
                    UUID.fromString(row.required("batch").stringValue()),
                    row.required("factsAfter").longValue(),
                    Evidence.read(DecisionCorpusTests.text(tree)));
            return new Kept(
                    tree,
                    read,
                    tree.required("digest").stringValue(),
                    StrategyVersion.read(Files.readString(document(versions.strategy(), versions.strategyVersion()))));
        }

        static String text(DecisionRow row) {
            var tree = JSON.createObjectNode();
            var columns = tree.putObject("row");
            columns.put("id", row.id().toString());
            columns.put("case", row.caseId().toString());
            columns.put("decidedOn", row.decidedOn().toString());
            columns.put("decidedAt", row.decidedAt().toString());
            if (row.anchor() != null) {
                columns.put("anchor", row.anchor().toString());
            }
            if (row.verdict() != null) {
                columns.put("verdict", row.verdict().name());
            }
            columns.put("lookAgainOn", row.lookAgainOn().toString());
            columns.put("strategy", row.versions().strategy());
            columns.put("strategyVersion", row.versions().strategyVersion());
            columns.put("engine", row.versions().engine());
            columns.put("policy", row.versions().policy());
            columns.put("rates", row.versions().rates());
            columns.put("batch", row.batch().toString());
            columns.put("factsAfter", row.factsAfter());
            tree.put("digest", row.digest(row.evidence().json()));
            tree.set("evidence", JSON.readTree(row.evidence().json()));
            return JSON.writeValueAsString(tree);
        }

        static Path document(String strategy, int version) {
            return CORPUS.resolve("strategies").resolve(strategy + "-" + version + ".yaml");
        }

        private static @Nullable String optional(JsonNode row, String name) {
            JsonNode value = row.get(name);
            return value == null ? null : value.stringValue();
        }
    }
}
