package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.Link;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.kernel.Channel;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.strategy.NightReport;
import pl.ugoda.web.Page;

/** What was done without us, in one sentence, and the decisions behind each of its figures. */
@Component
class Nights {
    static final String PATH = TodayController.PATH + "/night";

    private final Decisions decisions;
    private final CaseNames names;

    Nights(Decisions decisions, CaseNames names) {
        this.decisions = decisions;
        this.names = names;
    }

    /** Empty before the first run. */
    Optional<String> sentence(Page page) {
        return decisions.lastNight().map(night -> sentence(night, page));
    }

    /** The decisions of one part of the last night, each leading to its reasons. */
    QueueView rows(@Nullable String wanted, Page page) {
        NightReport.Part part = part(wanted);
        Optional<NightReport> night = decisions.lastNight();
        List<DecisionView> shown = night.map(report -> decisions.ofNight(report.day(), part, WaitingItems.MOST + 1))
                .orElse(List.of());
        List<DecisionView> first = shown.stream().limit(WaitingItems.MOST).toList();
        CaseNames.Known known =
                names.of(first.stream().map(DecisionView::caseId).toList());
        return new QueueView(
                page.t("console.today.night.title"),
                night.map(report -> sentence(report, page)).orElse(""),
                "",
                night.map(report -> tabs(report, part, page)).orElse(List.of()),
                first.stream().map(decision -> row(decision, known, page)).toList(),
                shown.size() > first.size(),
                page.t("console.today.night.none"));
    }

    private static QueueView.Row row(DecisionView decision, CaseNames.Known known, Page page) {
        String why = DecisionWords.reason(decision, page);
        return new QueueView.Row(
                known.href(decision.caseId()) + "?part=decisions&open=" + decision.id() + "#d-" + decision.id(),
                known.debtor(decision.caseId()),
                known.file(decision.caseId()).number(),
                DecisionWords.what(decision, page)
                        + DecisionWords.refusal(decision, page)
                        + (why.isEmpty() ? "" : ", " + why),
                DecisionWords.pill(decision),
                null);
    }

    private static String sentence(NightReport night, Page page) {
        List<String> parts = new ArrayList<>();
        parts.add(
                night.contactsTotal() == 0
                        ? page.t("console.today.night.no-contacts")
                        : page.t(
                                "console.today.night.contacts",
                                "count",
                                night.contactsTotal(),
                                "channels",
                                channels(night, page)));
        add(parts, "console.today.night.tasks", night.tasks(), page);
        add(parts, "console.today.night.refused", night.refused(), page);
        add(parts, "console.today.night.silent", night.silent(), page);
        return page.t(
                "console.today.night",
                "when",
                page.moment(night.finishedAt()),
                "cases",
                night.cases(),
                "parts",
                String.join(", ", parts));
    }

    private static void add(List<String> parts, String words, long count, Page page) {
        if (count > 0) {
            parts.add(page.t(words, "count", count));
        }
    }

    private static String channels(NightReport night, Page page) {
        List<String> each = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Long count = night.contacts().get(channel);
            if (count != null) {
                each.add(page.t("console.channel." + channel) + " " + page.number(count));
            }
        }
        return String.join(", ", each);
    }

    private static List<Link> tabs(NightReport night, NightReport.Part open, Page page) {
        List<Link> tabs = new ArrayList<>();
        for (NightReport.Part part : NightReport.Part.values()) {
            String code = part.name().toLowerCase(Locale.ROOT);
            long count = switch (part) {
                case CONTACTS -> night.contactsTotal();
                case REFUSED -> night.refused();
                case SILENT -> night.silent();
                case TASKS -> night.tasks();
            };
            tabs.add(new Link(
                    page.t("console.today.night.part." + code),
                    PATH + "?part=" + code,
                    part == open,
                    page.number(count)));
        }
        return tabs;
    }

    private static NightReport.Part part(@Nullable String code) {
        for (NightReport.Part part : NightReport.Part.values()) {
            if (part.name().equalsIgnoreCase(code)) {
                return part;
            }
        }
        return NightReport.Part.CONTACTS;
    }
}
