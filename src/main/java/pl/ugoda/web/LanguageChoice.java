package pl.ugoda.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.firewall.RequestRejectedException;
import pl.ugoda.kernel.Language;

/** Which language a visitor reads: what they chose by {@code ?lang=}, else what they chose before, else what their browser asks for. */
public final class LanguageChoice {
    static final String COOKIE = "ugoda_language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private LanguageChoice() {}

    /** Polish when nothing else is known: most readers are in Poland. */
    public static Language of(HttpServletRequest request) {
        return explicit(request).orElseGet(() -> accepted(request).orElse(Language.PL));
    }

    /** What the visitor chose here, now or before; empty when only the browser's wish is known. */
    public static Optional<Language> explicit(HttpServletRequest request) {
        return parse(asked(request)).or(() -> remembered(request));
    }

    /** Keeps a choice made by {@code ?lang=} in a cookie of its own, which says nothing about the person. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        parse(asked(request)).ifPresent(language -> {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                    .path("/")
                    .maxAge(REMEMBERED)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (RequestRejectedException unreadable) {
            // The page that tells of the refusal must not be refused for the same reason.
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return null;
            }
            throw unreadable;
        }
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return parse(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> parse(tag).stream())
                .findFirst()
                // Someone who asks for neither understands English more likely than Polish.
                .or(() -> Optional.of(Language.EN));
    }

    private static Optional<Language> parse(@Nullable String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
