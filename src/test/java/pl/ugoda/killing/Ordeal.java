package pl.ugoda.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One life of the program after the other on the same directory. */
final class Ordeal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int LONGEST_START_MILLIS = 5_000;
    private static final int LONGEST_SENDING_MILLIS = 1_500;
    private static final int MIDDLE_OF_A_WINDOW = 5;
    /** How a program ends whose database died under it: see docs/operations.md. */
    private static final int ENDED_WITH_ITS_DATABASE = 3;

    private final Path data;
    private final MailSink sink;
    private final Random random;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private int kills;
    private int betweenDataAndCommit;
    private @Nullable RunningProgram current;

    Ordeal(Path data, MailSink sink, long seed) {
        this.data = data;
        this.sink = sink;
        this.random = new Random(seed);
    }

    int kills() {
        return kills;
    }

    int killsBetweenDataAndCommit() {
        return betweenDataAndCommit;
    }

    /** Starts the program and kills it. */
    void live(Kill kill) {
        var program = serve();
        var strike = new Strike(kill, program);
        switch (kill.moment()) {
            case IN_A_DECISION -> inADecision(program, strike);
            case DATA_ENDED -> sink.watch(atMessage(MailSink.Stage.DATA_ENDED, 1 + random.nextInt(10), strike));
            case ANSWERED -> sink.watch(atMessage(MailSink.Stage.ANSWERED, 1 + random.nextInt(9), strike));
            case ADDRESSED -> sink.watch(atMessage(MailSink.Stage.ADDRESSED, 1 + random.nextInt(10), strike));
            case SOMEWHEN -> {
                int millis = random.nextInt(LONGEST_SENDING_MILLIS);
                sink.watch((stage, _) -> {
                    if (stage == MailSink.Stage.CONNECTED) {
                        strike.in(millis);
                    }
                });
            }
            case WHILE_STARTING -> strike.in(random.nextInt(LONGEST_START_MILLIS));
        }
        strike.awaitFallen();
        sink.watchNoMore();
        int exitCode = program.awaitEnd();
        if (kill.target() == Kill.Target.POSTMASTER && kill.moment() != Kill.Moment.WHILE_STARTING) {
            assertThat(exitCode)
                    .as("the program ends with its database: %s", program.said())
                    .isEqualTo(ENDED_WITH_ITS_DATABASE);
        }
        kills++;
    }

    /** Starts the program and waits until it has decided the day's cases and has nothing left to send. It runs on. */
    RunningProgram liveUntilQuiet(LocalDate day) {
        var program = serve();
        // Only a started program has read the clock, which the caller may turn now.
        await("the program to be ready", program, () -> program.said().contains("Started Ugoda"));
        await("the day's work to be done", program, () -> isQuiet(program, day));
        return program;
    }

    /** Starts the program and stops it, as an administrator does, in the middle of a window; the Message-IDs that came meanwhile. */
    Set<String> stopWhileSending() {
        Set<String> came = new HashSet<>();
        Set<String> before = sink.counts().keySet();
        var sending = new CountDownLatch(1);
        sink.watch((stage, message) -> {
            if (stage == MailSink.Stage.ADDRESSED && message == MIDDLE_OF_A_WINDOW) {
                sending.countDown();
            }
        });
        var program = serve();
        await("a window to be under way", program, () -> sending.getCount() == 0);
        stopOrderly(program);
        sink.watchNoMore();
        came.addAll(sink.counts().keySet());
        came.removeAll(before);
        return came;
    }

    /** As a supervisor or an administrator stops it. */
    void stopOrderly(RunningProgram program) {
        program.stop();
        assertThat(program.awaitEnd())
                .as("stopping is not dying: %s", program.said())
                .isNotEqualTo(ENDED_WITH_ITS_DATABASE);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (current != null) {
            current.end();
        }
    }

    private RunningProgram serve() {
        var program = RunningProgram.serve(
                data,
                List.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=0",
                        "--ugoda.public-url=https://" + KillTestIT.DOMAIN,
                        "--ugoda.messaging.smtp.host=127.0.0.1",
                        "--ugoda.messaging.smtp.port=" + sink.port(),
                        "--ugoda.messaging.smtp.start-tls=false",
                        "--ugoda.messaging.smtp.from=poczta@" + KillTestIT.DOMAIN));
        current = program;
        return program;
    }

    /** In the first or the second window of this life. */
    private MailSink.Watcher atMessage(MailSink.Stage awaited, int number, Strike strike) {
        var windows = new AtomicInteger(random.nextInt(2));
        return (stage, message) -> {
            if (stage == MailSink.Stage.CONNECTED) {
                windows.decrementAndGet();
            }
            if (windows.get() < 0 && stage == awaited && message == number) {
                strike.fall();
            }
        };
    }

    /** Messages are kept from being written, so that a chunk stands still between its permits and its commit. */
    private void inADecision(RunningProgram program, Strike strike) {
        await(
                "the database",
                program,
                () -> program.connection().map(Ordeal::closed).isPresent());
        try (Connection barrier = program.connection().orElseThrow()) {
            barrier.setAutoCommit(false);
            try (var statement = barrier.createStatement()) {
                statement.execute("LOCK TABLE messaging.message IN SHARE MODE");
            }
            await("a decision to be under way", program, () -> isTrue(barrier, """
                    SELECT EXISTS (SELECT FROM pg_locks waiting
                                     JOIN pg_locks wrote ON wrote.pid = waiting.pid AND wrote.granted
                                    WHERE waiting.relation = 'messaging.message'::regclass AND NOT waiting.granted
                                      AND wrote.relation = 'strategy.decision'::regclass
                                      AND wrote.mode = 'RowExclusiveLock')
                    """));
            strike.fall();
        } catch (SQLException broken) {
            throw new IllegalStateException("the barrier broke", broken);
        }
    }

    private static boolean isQuiet(RunningProgram program, LocalDate day) {
        Optional<Connection> open = program.connection();
        if (open.isEmpty()) {
            return false;
        }
        try (Connection database = open.get()) {
            return isTrue(database, """
                    SELECT EXISTS (SELECT FROM platform.job_run WHERE job = 'strategy.daily-run' AND last_due_at >= DATE '%s')
                       AND NOT EXISTS (SELECT FROM messaging.message WHERE state IN ('PLANNED', 'CLAIMED', 'HANDED_OVER'))
                       AND NOT EXISTS (SELECT FROM platform.event_publication WHERE completion_date IS NULL)
                    """.formatted(day));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean isTrue(Connection database, String query) {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean closed(Connection connection) {
        try {
            connection.close();
            return true;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void await(String what, RunningProgram program, java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!program.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for %s; the program %s: %s"
                        .formatted(what, program.isAlive() ? "runs" : "has ended", program.said()));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** The one blow of a life, on whatever thread its moment comes. */
    private final class Strike {
        private final Kill kill;
        private final RunningProgram program;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CountDownLatch fallen = new CountDownLatch(1);

        Strike(Kill kill, RunningProgram program) {
            this.kill = kill;
            this.program = program;
        }

        void fall() {
            if (begun.compareAndSet(false, true)) {
                if (sink.unrecordedWindows() > 0) {
                    betweenDataAndCommit++;
                }
                kill.target().strike(program);
                fallen.countDown();
            }
        }

        void in(int millis) {
            var ignored = timer.schedule(this::fall, millis, TimeUnit.MILLISECONDS);
        }

        void awaitFallen() {
            try {
                if (!fallen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("%s never came: %s".formatted(kill, program.said()));
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
