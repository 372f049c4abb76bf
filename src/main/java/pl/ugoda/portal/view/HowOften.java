package pl.ugoda.portal.view;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pl.ugoda.compliance.ContactTerms.ContactLimits;
import pl.ugoda.kernel.Channel;
import pl.ugoda.web.Page;

/**
 * How often we write, in words: said from the policy that is in force, never by heart.
 *
 * @param sentences what holds for everything together
 */
public record HowOften(List<String> sentences, List<Way> ways) {
    public HowOften {
        sentences = List.copyOf(sentences);
        ways = List.copyOf(ways);
    }

    /** One way of contact: how often at most, and when. */
    public record Way(String icon, String name, String limits, String hours) {}

    public static HowOften of(ContactLimits limits, Page page) {
        List<String> sentences = new ArrayList<>();
        var used = limits.ways().stream().map(ContactLimits.Way::channel).toList();
        if (!used.isEmpty() && limits.silentOnDaysOff().containsAll(used)) {
            sentences.add(page.t("portal.often.days-off"));
        }
        if (!limits.together().isEmpty()) {
            sentences.add(page.t("portal.often.together", "limits", limits(limits.together(), page)));
        }
        if (limits.daysBetween() > 1) {
            sentences.add(page.t("portal.often.between", "days", limits.daysBetween()));
        }
        if (limits.quietHoursAfterReply() > 0) {
            sentences.add(page.t("portal.often.after-reply", "hours", limits.quietHoursAfterReply()));
        }
        return new HowOften(
                sentences, limits.ways().stream().map(way -> way(way, page)).toList());
    }

    private static Way way(ContactLimits.Way way, Page page) {
        String hours = way.hours().stream()
                .map(run -> page.t(
                        "portal.often.hours",
                        "days",
                        run.first() == run.last()
                                ? day(run.first(), page)
                                : day(run.first(), page) + "–" + day(run.last(), page),
                        "from",
                        run.from(),
                        "to",
                        run.to()))
                .collect(Collectors.joining(", "));
        return new Way(
                icon(way.channel()), page.t("portal.often.way." + way.channel()), limits(way.limits(), page), hours);
    }

    private static String limits(List<ContactLimits.Limit> limits, Page page) {
        return limits.stream()
                .map(limit -> page.t("portal.often.limit", "most", limit.most(), "days", limit.days()))
                .collect(Collectors.joining(", "));
    }

    private static String day(DayOfWeek day, Page page) {
        return page.t("portal.weekday." + day.getValue());
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case SMS -> "message-square";
            case CALL -> "phone";
            case LETTER -> "mailbox";
            case PORTAL -> "globe";
        };
    }
}
