package pl.ugoda.console;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.MessageState;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.Messages;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;

/** What we wrote, as it looked when it left, and what is about to leave. */
@Component
class MessageHistory implements TimelineSource {
    private static final int OPENING = 180;

    private final Messages messages;

    MessageHistory(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        return messages.ofCase(subject.file().id()).stream().map(message -> entry(message, page));
    }

    private static TimelineEntry entry(MessageView message, Page page) {
        boolean isAhead = switch (message.state()) {
            case PLANNED, CLAIMED, HANDED_OVER -> true;
            case ACCEPTED, DELIVERED, READ, FAILED, UNKNOWN, WITHDRAWN -> false;
        };
        Instant at = Objects.requireNonNullElse(message.sentAt(), message.plannedFor());
        var said = TimelineEntry.of(
                        at,
                        page.moment(at),
                        message.channel() == Channel.EMAIL ? "mail" : "message-square",
                        message.state() == MessageState.WITHDRAWN ? "plain" : "teal",
                        page.t("console.history.message." + message.channel()),
                        page.t("console.history.message.kind." + message.kind()))
                .with(pill(message.state()));
        var shown = message.content() == null ? said : said.showing(letter(message.content()));
        return isAhead ? shown.ahead() : shown;
    }

    private static Pill pill(MessageState state) {
        return switch (state) {
            case PLANNED, CLAIMED -> Pill.PLANNED;
            case HANDED_OVER, ACCEPTED -> Pill.SENT;
            case DELIVERED -> Pill.DELIVERED;
            case READ -> Pill.READ;
            case FAILED -> Pill.FAILED;
            case UNKNOWN -> Pill.UNKNOWN;
            case WITHDRAWN -> Pill.SILENCE;
        };
    }

    private static TimelineEntry.Letter letter(MessageView.Sent content) {
        String whole = content.text().strip();
        String opening = whole.length() <= OPENING ? whole : whole.substring(0, OPENING);
        return new TimelineEntry.Letter(Objects.requireNonNullElse(content.subject(), ""), opening, whole);
    }
}
