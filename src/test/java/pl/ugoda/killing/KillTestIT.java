package pl.ugoda.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.messaging.Dispatcher;
import pl.ugoda.messaging.MessageState;
import pl.ugoda.testing.OwnProcess;

/**
 * The program is killed while it decides and sends, is started again, and goes on by itself. In the end no message was sent twice,
 * none is said to be sent that was not, none is forgotten, and what nobody can know is called unknown, of which there are few.
 * {@code -Dkill.seed=…} repeats the choices of a run; the races are the machine's own.
 */
class KillTestIT {
    static final String DOMAIN = "niezlomna.example";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void threeKillsLoseNothingAndSendNothingTwice() throws Exception {
        survives(List.of(Kill.three()), 60);
    }

    @Tag("extended")
    @Test
    void thirtyKillsLoseNothingAndSendNothingTwice() throws Exception {
        survives(IntStream.range(0, 5).mapToObj(Kill::ofDay).toList(), 140);
    }

    private void survives(List<List<Kill>> days, int casesADay) throws Exception {
        long seed = Long.getLong("kill.seed", new Random().nextInt(1_000_000));
        System.out.println("kill test, seed " + seed + ", in " + data);
        KillPortfolio.bringIn(data, days.size(), casesADay);
        try (var sink = new MailSink(seed);
                var ordeal = new Ordeal(data, sink, seed)) {
            Set<String> beforeOrderlyStops = new HashSet<>();
            for (int day = 0; day < days.size(); day++) {
                for (Kill kill : days.get(day)) {
                    ordeal.live(kill);
                }
                beforeOrderlyStops.addAll(ordeal.stopWhileSending());
                RunningProgram program = ordeal.liveUntilQuiet(KillPortfolio.MONDAY.plusDays(day));
                try (Connection database = program.connection().orElseThrow()) {
                    if (day + 1 < days.size()) {
                        KillPortfolio.turnClockTo(database, KillPortfolio.MONDAY.plusDays(day + 1));
                    } else {
                        var after = new AfterTheKills(database);
                        verify(after, sink, ordeal);
                        after.areAccepted(beforeOrderlyStops);
                    }
                }
                ordeal.stopOrderly(program);
            }
            var verified = OwnProcess.run(List.of("audit", "verify", "--ugoda.data-dir=" + data));
            assertThat(verified.exitCode()).as(verified.toString()).isZero();
            assertThat(verified.out()).contains("sound").doesNotContain("NOT SOUND");
        }
    }

    private static void verify(AfterTheKills after, MailSink sink, Ordeal ordeal) throws Exception {
        Map<MessageState, Long> states = after.states();
        int bound = ordeal.kills() * sink.mostConnectionsAtOnce() * Dispatcher.WINDOW;
        System.out.printf(
                "kill test: %d kills, %d of them between DATA and commit; %s; unknown at most %d × %d connection × %d = %d%n",
                ordeal.kills(),
                ordeal.killsBetweenDataAndCommit(),
                states,
                ordeal.kills(),
                sink.mostConnectionsAtOnce(),
                Dispatcher.WINDOW,
                bound);

        after.everyMessageTellsTheTruth(sink.counts());
        after.everyContactIsWhole();
        after.theBooksBalance();
        assertThat(states.getOrDefault(MessageState.UNKNOWN, 0L)).isLessThanOrEqualTo(bound);
        assertThat(states.getOrDefault(MessageState.ACCEPTED, 0L))
                .as("most were sent")
                .isGreaterThan(0);
        assertThat(ordeal.killsBetweenDataAndCommit() * 6)
                .as("at least a sixth of the kills fall between DATA and commit")
                .isGreaterThanOrEqualTo(ordeal.kills());
    }
}
