package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ugoda.kernel.Channel;

class EvidenceTests {
    private static final List<StrategyVersion> STRATEGIES = ShippedStrategies.all();
    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);

    @Test
    void whatIsStoredReadsLikeASentence() {
        var evidence = new Evidence(
                SnapshotFixtures.aFirm().now(),
                List.of(Finding.of("step-due", true, "day", LocalDate.of(2026, 11, 11))),
                new Decision.Task("call", 1, TaskKind.CALL));
        assertThat(evidence.json()).isEqualTo("""
                        {"facts":{"debtorKind":"COMPANY","consumer":false,"openClaims":1,"principalMinor":120000,\
                        "interestMinor":0,"interestOn":"2026-11-10","interestPerHundredDaysMinor":2958,\
                        "anchor":"2026-11-10","reach":["EMAIL","SMS"],"holds":[],"path":""},\
                        "rules":[["step-due",true,{"day":"2026-11-11"}]],\
                        "decision":{"kind":"TASK","step":"call","attempt":1,"task":"CALL"}}""");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameInputsGiveTheSameDecisionAlsoAfterStoringThem(long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = anySnapshot(random);
        StrategyVersion strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
        LocalDate today = EPOCH.plusDays(random.nextInt(120));

        Decided first = Engine.decide(snapshot, strategy, today);
        String stored = new Evidence(snapshot, first.findings(), first.decision()).json();
        Evidence read = Evidence.read(stored);
        Decided again = Engine.decide(read.facts(), StrategyVersion.read(strategy.document()), today);

        assertThat(read.facts()).isEqualTo(snapshot);
        assertThat(read.rules()).isEqualTo(first.findings());
        assertThat(read.decision()).isEqualTo(first.decision());
        assertThat(again).isEqualTo(first);
        assertThat(read.json()).isEqualTo(stored);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepOnceTakenIsNeverTakenAgain(long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = anySnapshot(random);
        StrategyVersion strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
        Set<String> taken = new java.util.HashSet<>();
        snapshot.path().stream()
                .filter(record -> record.outcome() == StepRecord.Outcome.TAKEN)
                .forEach(record -> taken.add(record.step()));
        for (int day = 0; day < 150; day++) {
            LocalDate today = EPOCH.plusDays(day);
            StepRecord record = taking(Engine.decide(snapshot, strategy, today).decision(), today);
            if (record != null) {
                assertThat(taken.add(record.step()))
                        .as("%s on %s", record, today)
                        .isTrue();
                snapshot = snapshot.after(record);
            }
        }
    }

    private static @Nullable StepRecord taking(Decision decision, LocalDate today) {
        return switch (decision) {
            case Decision.Contact contact ->
                new StepRecord(contact.step(), contact.attempt(), StepRecord.Outcome.TAKEN, today, contact.channel());
            case Decision.Task task ->
                new StepRecord(task.step(), task.attempt(), StepRecord.Outcome.TAKEN, today, null);
            case Decision.Wait _, Decision.Silent _, Decision.Done _ -> null;
        };
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static Snapshot anySnapshot(Random random) {
        boolean consumer = random.nextBoolean();
        int claims = random.nextInt(4);
        Set<Channel> reach = EnumSet.noneOf(Channel.class);
        Set.of(Channel.EMAIL, Channel.SMS, Channel.LETTER).stream().sorted().forEach(channel -> {
            if (random.nextBoolean()) {
                reach.add(channel);
            }
        });
        return new Snapshot(
                consumer ? "CONSUMER" : "COMPANY",
                consumer,
                claims,
                random.nextLong(1_000_000),
                random.nextLong(10_000),
                anyDay(random),
                random.nextLong(10_000),
                claims == 0 ? null : anyDay(random),
                reach,
                random.nextInt(5) > 0
                        ? List.of()
                        : List.of(new HoldFact("PROMISE", random.nextBoolean() ? null : anyDay(random))),
                random.nextBoolean() ? null : anyDay(random),
                random.nextBoolean() ? null : anyDay(random),
                random.nextBoolean() ? null : anyDay(random),
                anyPath(random),
                anyLegal(random));
    }

    private static Snapshot.Legal anyLegal(Random random) {
        return random.nextInt(3) == 0
                ? Snapshot.Legal.UNKNOWN
                : new Snapshot.Legal(
                        random.nextInt(2),
                        random.nextBoolean() ? null : anyDay(random),
                        random.nextBoolean() ? null : anyDay(random),
                        random.nextInt(2),
                        random.nextBoolean());
    }

    private static List<StepRecord> anyPath(Random random) {
        List<String> keys = STRATEGIES.get(random.nextInt(STRATEGIES.size())).stepKeys();
        return IntStream.range(0, random.nextInt(keys.size()))
                .mapToObj(i -> new StepRecord(
                        keys.get(i),
                        1,
                        List.of(StepRecord.Outcome.values()).get(random.nextInt(3)),
                        anyDay(random),
                        random.nextBoolean() ? null : Channel.EMAIL))
                .toList();
    }

    private static LocalDate anyDay(Random random) {
        return EPOCH.plusDays(random.nextInt(100) - 50);
    }
}
