package pl.ugoda.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.console.view.CaseFile;
import pl.ugoda.web.Page;

/** What somebody chose when silencing a case by hand. */
record HoldForm(HoldReason reason, @Nullable LocalDate until) {
    /** Empty when the form says something that was not offered. */
    static Optional<HoldForm> parse(String reason, @Nullable String until) {
        try {
            LocalDate day = until == null || until.isBlank() ? null : LocalDate.parse(until);
            return Optional.of(new HoldForm(HoldReason.valueOf(reason), day))
                    .filter(form -> HoldHistory.byHand(form.reason()));
        } catch (DateTimeParseException | IllegalArgumentException notOffered) {
            return Optional.empty();
        }
    }

    static List<CaseFile.Choice> choices(Page page) {
        return Arrays.stream(HoldReason.values())
                .filter(HoldHistory::byHand)
                .map(reason -> new CaseFile.Choice(reason.name(), HoldHistory.words(reason, page)))
                .toList();
    }
}
