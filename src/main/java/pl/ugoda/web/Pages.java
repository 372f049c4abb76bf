package pl.ugoda.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Words;

/** Puts the {@link Page} into the model of every answer. */
@ControllerAdvice
class Pages {
    private final Clock clock;
    private final ObjectProvider<RailItem> rail;
    private final ObjectProvider<Notice> notices;
    private final Assets assets = new Assets();

    Pages(Clock clock, ObjectProvider<RailItem> rail, ObjectProvider<Notice> notices) {
        this.clock = clock;
        this.notices = notices;
        this.rail = rail;
    }

    /** Also remembers the language when the address chose one. */
    @ModelAttribute("page")
    Page page(HttpServletRequest request, HttpServletResponse response) {
        LanguageChoice.remember(request, response);
        return of(request, request.getRequestURI());
    }

    Page of(HttpServletRequest request, String path) {
        Language language = LanguageChoice.of(request);
        String query = request.getQueryString();
        return new Page(
                language,
                Words.in(language),
                path,
                query == null ? "" : query,
                LocalDate.now(clock),
                visitor(),
                items(request),
                notices.stream()
                        .filter(notice -> notice.isFor(request::isUserInRole))
                        .toList(),
                () -> Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())),
                assets);
    }

    private List<RailItem> items(HttpServletRequest request) {
        return rail.stream()
                .filter(item -> item.isFor(request::isUserInRole))
                .sorted(Comparator.comparingInt(RailItem::group).thenComparingInt(RailItem::order))
                .toList();
    }

    private static Optional<Visitor> visitor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }
}
