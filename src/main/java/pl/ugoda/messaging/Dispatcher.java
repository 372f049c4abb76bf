package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.platform.BusinessJob;

/**
 * Sends what is due, a window at a time: claim, then confirm and render, then send without any transaction, then record. A crash
 * leaves at most one window of a connection unknown.
 */
@Service
public class Dispatcher implements BusinessJob {
    /** So many messages go out over a connection before their answers are recorded: the most that a crash leaves unknown. */
    public static final int WINDOW = 10;

    // Then whoever runs the job may look whether the program is being stopped.
    private static final int WINDOWS_IN_A_RUN = 10;

    private final MessageRepository messages;
    private final Channels channels;
    private final HandOver handOver;
    private final Outcomes outcomes;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Leases leases;

    Dispatcher(
            MessageRepository messages,
            Channels channels,
            HandOver handOver,
            Outcomes outcomes,
            TransactionOperations transaction,
            Clock clock,
            Leases leases) {
        this.messages = messages;
        this.channels = channels;
        this.handOver = handOver;
        this.outcomes = outcomes;
        this.transaction = transaction;
        this.clock = clock;
        this.leases = leases;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Optional<Instant> nextDue(Optional<Instant> lastDue) {
        return messages.nextDue(channels.open(), leases.over(), clock.instant());
    }

    @Override
    public void run(Instant dueAt) {
        for (int i = 0; i < WINDOWS_IN_A_RUN; i++) {
            if (!dispatchDue()) {
                return;
            }
        }
    }

    /** Sends one window of due messages of the current organization; false when none was due. */
    public boolean dispatchDue() {
        recover();
        var now = clock.instant();
        var leaseUntil = leases.fromNow();
        List<Claimed> window = transaction.execute(status -> messages.claim(channels.open(), WINDOW, now, leaseUntil));
        send(window);
        return !window.isEmpty();
    }

    /**
     * Sends one message ahead of the queue, because somebody waits for it. Nothing happens when another worker has it already, or
     * when it is not due.
     */
    void dispatch(ContactId contact) {
        var now = clock.instant();
        var leaseUntil = leases.fromNow();
        List<Claimed> window = transaction.execute(status -> messages.claim(contact, channels.open(), now, leaseUntil));
        send(window);
    }

    private void send(List<Claimed> window) {
        if (window.isEmpty()) {
            return;
        }
        Map<Channel, List<Outbound>> byChannel = new EnumMap<>(Channel.class);
        handOver.prepare(window)
                .forEach((outbound, channel) -> byChannel
                        .computeIfAbsent(channel, _ -> new ArrayList<>())
                        .add(outbound));
        byChannel.forEach((channel, batch) -> {
            var results = channels.of(channel).send(batch);
            outcomes.record(batch, results, window);
        });
    }

    /** What dead workers left behind: claimed is safe to try again; handed over is not, unless the provider knows. */
    private void recover() {
        var over = leases.over();
        List<Claimed> lost = transaction.execute(status -> {
            int ignored = messages.giveBack(over);
            return messages.lose(over);
        });
        for (var message : lost) {
            if (channels.open().contains(message.intent().channel())) {
                channels.of(message.intent().channel())
                        .lookUp(message.intent().id())
                        .ifPresent(result -> outcomes.resolve(message, result));
            }
        }
    }
}
