package pl.ugoda.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.console.view.CaseActions;
import pl.ugoda.web.Page;

/** What somebody chose when silencing a case by hand. */
record HoldForm(HoldReason reason, @Nullable LocalDate until) {
    /** Empty when the form says something that was not offered, or a day that means nothing. */
    static Optional<HoldForm> parse(String reason, @Nullable String until) {
        try {
            LocalDate day = until == null || until.isBlank() ? null : LocalDate.parse(until);
            return Optional.of(new HoldForm(HoldReason.valueOf(reason), day)).filter(form -> offered(form.reason()));
        } catch (DateTimeParseException | IllegalArgumentException notOffered) {
            return Optional.empty();
        }
    }

    static boolean isOffered(String reason) {
        return Arrays.stream(HoldReason.values()).anyMatch(each -> each.name().equals(reason) && offered(each));
    }

    static List<CaseActions.Choice> choices(Page page) {
        return Arrays.stream(HoldReason.values())
                .filter(HoldForm::offered)
                .map(reason -> new CaseActions.Choice(reason.name(), HoldHistory.words(reason, page)))
                .toList();
    }

    /** What has a form of its own with a deadline is not silenced here without one. */
    private static boolean offered(HoldReason reason) {
        return switch (reason) {
            case PROMISE, PAYMENT_PENDING, MONEY_UNDECIDED, DISPUTE, HARDSHIP, COMPLAINT -> false;
            case WRONG_PERSON, REPRESENTED, DECEASED, INSOLVENT, AGENT_AT_WORK -> true;
        };
    }
}
