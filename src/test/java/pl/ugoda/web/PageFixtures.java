package pl.ugoda.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Words;

/** Pages for tests of templates: a Monday in November, Ola signed in, four places in the rail. */
public final class PageFixtures {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private PageFixtures() {}

    public static Page aPage(Language language, String path) {
        return new Page(
                language,
                Words.in(language),
                path,
                "",
                TODAY,
                Optional.of(new Ola()),
                List.of(
                        new RailItem("today", "sun", "/console/today", 1, 1, Set.of(), () -> OptionalLong.of(32)),
                        new RailItem(
                                "cases", "folder-open", "/console/cases", 1, 2, Set.of(), () -> OptionalLong.of(1284)),
                        new RailItem(
                                "payments", "banknote", "/console/payments", 1, 4, Set.of(), () -> OptionalLong.of(17)),
                        new RailItem("import", "upload", "/console/import", 2, 3)),
                List.of(),
                () -> Optional.of(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret")),
                new Assets());
    }

    private record Ola() implements Visitor {
        @Override
        public String name() {
            return "Ola";
        }

        @Override
        public String organizationName() {
            return "Hurtownia Brzezina";
        }

        @Override
        public String roleCode() {
            return "AGENT";
        }
    }
}
