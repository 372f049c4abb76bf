package pl.ugoda.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.words.Formats;
import pl.ugoda.words.Phrases;
import pl.ugoda.words.Words;

/**
 * What every template gets first, as {@code page}: the reader's language with its words and formats, the business day, who is signed in, and the
 * addresses of styles and icons.
 *
 * @param path the path asked for, without the query
 * @param query the query asked for, empty when there was none
 * @param today the business day
 * @param notices what the reader should know of the whole installation
 * @param token where forms get their secret from; asked only when a form is written
 */
public record Page(
        Language language,
        Phrases phrases,
        String path,
        String query,
        LocalDate today,
        Optional<Visitor> visitor,
        List<RailItem> rail,
        List<Notice> notices,
        Supplier<Optional<CsrfToken>> token,
        Assets assets) {

    /** The message, filled with pairs of name and value: {@code page.t("web.title", "page", "Sprawy")}. */
    public String t(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("arguments of " + key + " come in pairs of name and value");
        }
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return phrases.text(key, arguments);
    }

    public Formats formats() {
        return phrases.formats();
    }

    public String money(Money money) {
        return formats().money(money);
    }

    public String number(long number) {
        return formats().number(number);
    }

    /** In prose: {@code 23 listopada 2026}. */
    public String date(LocalDate date) {
        return formats().date(date);
    }

    /** In tables: {@code 23.11.2026}. */
    public String tableDate(LocalDate date) {
        return formats().tableDate(date);
    }

    /** {@code dziś}, {@code jutro}, {@code wczoraj}, else the day. */
    public String relative(LocalDate date) {
        return formats().relative(date, today);
    }

    /** For a timeline: {@code wczoraj, 20:14}. */
    public String moment(Instant at) {
        return formats().moment(at, today);
    }

    /** The hidden field every form that posts carries: {@code ${page.csrf()}}. */
    public Content csrf() {
        return output -> token.get().ifPresent(secret -> {
            output.writeContent("<input type=\"hidden\" name=\"");
            output.writeContent(secret.getParameterName());
            output.writeContent("\" value=\"");
            output.writeContent(secret.getToken());
            output.writeContent("\">");
        });
    }

    /** The address of a file under {@code /assets}, changing with its content so that browsers may keep it for ever. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The address of one icon of the sprite. */
    public String icon(String name) {
        return assets.address("icons.svg") + "#" + name;
    }

    /** Whether the reader may go to this place of the rail: {@code page.leads("import")}. */
    public boolean leads(String place) {
        return rail.stream().anyMatch(item -> item.code().equals(place));
    }

    /** The same page in another language: for a reader whose language the business knows better than their browser does. */
    public Page in(Language other) {
        return new Page(other, Words.in(other), path, query, today, visitor, rail, notices, token, assets);
    }

    /** This address in the other language. */
    public String pathIn(Language other) {
        String rest = withoutLanguage(query);
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + other.tag();
    }

    /** The language this page is not in. */
    public Language otherLanguage() {
        return language == Language.PL ? Language.EN : Language.PL;
    }

    /** The signed-in person, or nothing: for templates, which have no Optional to unwrap. */
    public @Nullable Visitor signedIn() {
        return visitor.orElse(null);
    }

    private static String withoutLanguage(String query) {
        return query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
    }
}
