package pl.ugoda.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PolishDays;

@LegalRule(
        id = "C01",
        source =
                "Ugoda's ethical default, to stay clear of harassment: act on unfair market practices art. 8, KK art. 190a",
        summary = "An SMS to a consumer or sole trader goes out Monday to Friday 8 to 20, Saturday 9 to 15.")
@LegalRule(
        id = "C02",
        source = "Ugoda's ethical default; the bill of 2022 on collection as a benchmark",
        summary = "A consumer or sole trader is called Monday to Friday 9 to 18.")
@LegalRule(
        id = "C03",
        source = "Act of 18 January 1951 on days off; Ugoda's ethical default",
        summary = "Nothing goes out on Sundays and public holidays, 24 December included.")
@LegalRule(
        id = "C04",
        source = "Ugoda's ethical default",
        summary =
                "An e-mail to a consumer or sole trader keeps the hours of an SMS; a letter is posted on working days.")
@LegalRule(
        id = "C05",
        source = "Ugoda's ethical default",
        summary =
                "In the portal, where the debtor came to us, there are no hours; nor for what is asked for there and waited for.")
@LegalRule(
        id = "C25",
        source = "Ugoda's ethical default",
        summary = "A company or public body is contacted Monday to Friday 8 to 18.")
final class OpenWindow implements ContactRule {
    static final RuleId PORTAL = new RuleId("C05");
    static final RuleId DAYS_OFF = new RuleId("C03");
    /** What somebody waits for is of use now or not at all. */
    private static final Duration AWAITED = Duration.ofMinutes(10);
    /** No calendar closes longer: the longest run of closed days in Poland is four. */
    private static final int DAYS_SEARCHED = 14;

    @Override
    public void judge(Question question, Findings findings) {
        if (question.channel() == Channel.PORTAL || question.awaited()) {
            findings.passed(PORTAL, Map.of());
            return;
        }
        var rule = question.policy()
                .hoursRule(question.who(), question.channel())
                .orElseThrow(() -> new IllegalStateException(
                        "policy " + question.policy().version() + " has no hours for " + question.channel()));
        var day = question.day();
        if (PolishDays.isDayOff(day) && question.policy().silentOnDaysOff().contains(question.channel())) {
            findings.postponed(DAYS_OFF, next(question, question.at()).opens(), Map.of("day", day.toString()));
            return;
        }
        var window = on(question, day);
        if (window.isPresent() && question.at().isBefore(window.get().closes())) {
            findings.passed(rule, Map.of("hours", window.get().text()));
        } else {
            var inputs = Map.of(
                    "day", day.toString(), "hours", window.map(Window::text).orElse("closed"));
            findings.postponed(rule, next(question, question.at()).opens(), inputs);
        }
    }

    /** The window in which an instant lies, or the next one after it. */
    static Window next(Question question, Instant from) {
        if (question.awaited()) {
            return new Window(from.atZone(PolishDays.WARSAW).toLocalDate(), from, from.plus(AWAITED), "awaited");
        }
        var first = from.atZone(PolishDays.WARSAW).toLocalDate();
        for (int i = 0; i < DAYS_SEARCHED; i++) {
            var window = on(question, first.plusDays(i));
            if (window.isPresent() && from.isBefore(window.get().closes())) {
                return window.get();
            }
        }
        throw new IllegalStateException(
                "policy " + question.policy().version() + " never opens " + question.channel() + " after " + from);
    }

    private static Optional<Window> on(Question question, LocalDate day) {
        if (question.channel() == Channel.PORTAL) {
            return Optional.of(new Window(
                    day,
                    day.atStartOfDay(PolishDays.WARSAW).toInstant(),
                    day.plusDays(1).atStartOfDay(PolishDays.WARSAW).toInstant(),
                    "always"));
        }
        if (PolishDays.isDayOff(day) && question.policy().silentOnDaysOff().contains(question.channel())) {
            return Optional.empty();
        }
        return question.policy()
                .hours(question.who(), question.channel(), day.getDayOfWeek())
                .map(hours -> new Window(
                        day,
                        day.atTime(hours.from()).atZone(PolishDays.WARSAW).toInstant(),
                        day.atTime(hours.to()).atZone(PolishDays.WARSAW).toInstant(),
                        hours.from() + "-" + hours.to()));
    }

    record Window(LocalDate day, Instant opens, Instant closes, String text) {}
}
