package pl.ugoda.killing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that outlives the program: counts what it was given by Message-ID, takes its time to answer (0 to 200 ms, seeded),
 * and tells a watcher of every stage before the conversation goes on.
 */
final class MailSink implements AutoCloseable {
    private static final int SLOWEST_ANSWER_MILLIS = 200;

    /** How far a message of a connection has come. */
    enum Stage {
        /** The connection stands; nothing was said. */
        CONNECTED,
        /** The address was named; not a byte of the message has come. */
        ADDRESSED,
        /** The message is here, and its sender does not know it yet. */
        DATA_ENDED,
        /** Its sender may know; the window is not recorded before its last message. */
        ANSWERED
    }

    /** Told on the thread of the conversation, which waits. */
    interface Watcher {
        /** @param message which one of its connection, from 1; 0 when only connected */
        void at(Stage stage, int message);
    }

    private final ServerSocket door;
    private final Random random;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile @Nullable Watcher watcher;

    MailSink(long seed) {
        random = new Random(seed);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().name("mail-sink").start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void watch(Watcher next) {
        watcher = next;
    }

    void watchNoMore() {
        watcher = null;
    }

    /** How often each Message-ID came. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    int mostConnectionsAtOnce() {
        return mostOpen.get();
    }

    /** Connections on which a message has come whose window is not ended: their sender has not recorded it. */
    int unrecordedWindows() {
        return unanswered.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().name("mail-conversation").start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        var conversation = new Conversation();
        try (caller;
                var lines = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                var answers = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.ISO_8859_1)) {
            conversation.hold(lines, answers);
        } catch (IOException gone) {
            // The program was killed in the middle of a sentence: that is what we are here for.
        } finally {
            conversation.end();
            open.decrementAndGet();
        }
    }

    private void tell(Stage stage, int message) {
        var listening = watcher;
        if (listening != null) {
            listening.at(stage, message);
        }
    }

    private final class Conversation {
        private int message;
        private boolean somethingCame;

        void hold(BufferedReader lines, Writer answers) throws IOException {
            tell(Stage.CONNECTED, 0);
            answer(answers, "220 sink");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        message++;
                        tell(Stage.ADDRESSED, message);
                        answer(answers, "250 ok");
                    }
                    case "DATA" -> {
                        answer(answers, "354 go on");
                        take(lines, answers);
                    }
                    case "QUIT" -> {
                        end();
                        answer(answers, "221 bye");
                        return;
                    }
                    default -> answer(answers, "250 ok");
                }
            }
        }

        private void take(BufferedReader lines, Writer answers) throws IOException {
            String id = "";
            String line = lines.readLine();
            while (line != null && !line.equals(".")) {
                if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                    id = line.substring("message-id:".length()).strip();
                }
                line = lines.readLine();
            }
            if (line == null) {
                return; // cut off before the end: a mail server drops what is not whole
            }
            counts.merge(id, 1, Integer::sum);
            if (!somethingCame) {
                somethingCame = true;
                unanswered.incrementAndGet();
            }
            tell(Stage.DATA_ENDED, message);
            int millis;
            synchronized (random) {
                millis = random.nextInt(SLOWEST_ANSWER_MILLIS + 1);
            }
            LockSupport.parkNanos(millis * 1_000_000L);
            answer(answers, "250 taken");
            tell(Stage.ANSWERED, message);
        }

        void end() {
            if (somethingCame) {
                somethingCame = false;
                unanswered.decrementAndGet();
            }
        }

        private static void answer(Writer answers, String text) throws IOException {
            answers.write(text + "\r\n");
            answers.flush();
        }
    }
}
