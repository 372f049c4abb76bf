package pl.ugoda.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.ugoda.console.view.Link;
import pl.ugoda.web.Page;

/** The parts of a case, one of which is open. */
enum CasePart {
    HISTORY,
    CLAIMS,
    LEDGER,
    DECISIONS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The history when the address names no part. */
    static CasePart parse(@Nullable String code) {
        return Arrays.stream(values())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElse(HISTORY);
    }

    static List<Link> links(String number, CasePart open, Subject subject, Page page) {
        return Arrays.stream(values())
                .map(part -> new Link(
                        page.t("console.case.part." + part.code()),
                        CaseQuery.PATH + "/" + number + (part == HISTORY ? "" : "?part=" + part.code()),
                        part == open,
                        part.count(subject, page)))
                .toList();
    }

    private String count(Subject subject, Page page) {
        return switch (this) {
            case CLAIMS -> page.number(subject.claims().size());
            case DECISIONS ->
                subject.decisions().isEmpty()
                        ? ""
                        : page.number(subject.decisions().size());
            case HISTORY, LEDGER -> "";
        };
    }
}
