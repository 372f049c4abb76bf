package pl.ugoda.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.intake.FileLoading;
import pl.ugoda.intake.ImportCounts;
import pl.ugoda.intake.ImportOptions;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.messaging.Dispatcher;
import pl.ugoda.messaging.SandboxOutbox;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.strategy.DailyRun;
import pl.ugoda.strategy.Tally;

/** People who were written to, each with the link of their own message: brought in, decided and sent as everybody is. */
@Component
@Profile(Benchmarks.PROFILE)
class Visitors {
    private static final int INVOICES_OF_THOSE_WRITTEN_TO = 300;
    private static final int INVOICES_OF_THE_OTHERS = 20_000;
    private static final Duration LISTENERS_AT_MOST = Duration.ofMinutes(10);
    private static final Pattern LINK = Pattern.compile("/s/([A-Za-z0-9_-]+)");

    private final BenchPortfolio portfolio;
    private final FileLoading loading;
    private final EventsUnderWay events;
    private final DailyRun run;
    private final Dispatcher dispatcher;
    private final SandboxOutbox outbox;

    Visitors(
            BenchPortfolio portfolio,
            FileLoading loading,
            EventsUnderWay events,
            DailyRun run,
            Dispatcher dispatcher,
            SandboxOutbox outbox) {
        this.portfolio = portfolio;
        this.loading = loading;
        this.events = events;
        this.run = run;
        this.dispatcher = dispatcher;
        this.outbox = outbox;
    }

    /** Somebody with a link, and the birth date the link will ask for. */
    record Invited(String code, LocalDate born) {}

    /** So many people with their links, in a portfolio of many others. */
    List<Invited> invite(int people) throws IOException {
        CreditorId creditor = portfolio.open();
        load(creditor, new InvoiceFile(0, INVOICES_OF_THOSE_WRITTEN_TO));
        Tally decided = run.run(1);
        if (decided.of(Tally.Kind.CONTACT) < people) {
            throw new IllegalStateException("too few people are to be written to: " + decided);
        }
        boolean sent = true;
        while (sent) {
            sent = dispatcher.dispatchDue();
        }
        load(creditor, new InvoiceFile(INVOICES_OF_THOSE_WRITTEN_TO, INVOICES_OF_THE_OTHERS));
        List<Invited> invited = new ArrayList<>();
        for (int debtor = 0; debtor < INVOICES_OF_THOSE_WRITTEN_TO && invited.size() < people; debtor++) {
            if (InvoiceFile.isPerson(debtor) && !InvoiceFile.email(debtor).isEmpty()) {
                LocalDate born = InvoiceFile.born(debtor);
                link(InvoiceFile.email(debtor)).ifPresent(code -> invited.add(new Invited(code, born)));
            }
        }
        if (invited.size() < people) {
            throw new IllegalStateException("only %d people were written to".formatted(invited.size()));
        }
        return invited;
    }

    private void load(CreditorId creditor, InvoiceFile file) throws IOException {
        ImportCounts counts = loading.load(creditor, file.upload(), ImportOptions.USUAL);
        if (counts.errors() != file.broken() || !events.awaitNone(LISTENERS_AT_MOST)) {
            throw new IllegalStateException("the portfolio was not brought in: " + counts);
        }
    }

    private Optional<String> link(String address) {
        return outbox.of(address).stream()
                .map(message -> LINK.matcher(message.content().text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
