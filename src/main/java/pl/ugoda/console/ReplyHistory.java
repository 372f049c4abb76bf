package pl.ugoda.console;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.Replies;
import pl.ugoda.messaging.ReplyView;
import pl.ugoda.web.Page;

/** What the debtor wrote to us. */
@Component
class ReplyHistory implements TimelineSource {
    private final Replies replies;

    ReplyHistory(Replies replies) {
        this.replies = replies;
    }

    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        return replies.ofCase(subject.file().id()).stream().map(reply -> entry(reply, page));
    }

    private static TimelineEntry entry(ReplyView reply, Page page) {
        return TimelineEntry.of(
                        reply.at(),
                        page.moment(reply.at()),
                        reply.channel() == Channel.EMAIL ? "mail" : "message-circle",
                        "info",
                        page.t("console.history.reply"),
                        page.t("console.channel." + reply.channel()))
                .showing(new TimelineEntry.Letter("", reply.text(), reply.text()));
    }
}
