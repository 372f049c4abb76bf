package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Formats;

class PagesTests {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), Formats.ZONE);
    private final Pages pages = new Pages(
            clock,
            new StaticListableBeanFactory().getBeanProvider(RailItem.class),
            new StaticListableBeanFactory().getBeanProvider(Notice.class));
    private final MockMvc server = MockMvcBuilders.standaloneSetup(new ErrorPages(pages))
            .setControllerAdvice(pages)
            .setViewResolvers(new JteViewResolver(TemplateEngine.createPrecompiled(ContentType.Html)))
            .build();

    @Test
    void aMissingPageSaysSoWithACodeAndNothingOfTheInside() throws Exception {
        server.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/portal/secret"))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("Nie ma takiej strony")))
                .andExpect(content().string(matchesPattern("(?s).*[A-Z2-9]{4}-[A-Z2-9]{4}.*")))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void aFaultKeepsItsReasonToTheLog() throws Exception {
        server.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the reason")))
                .andExpect(content().string(containsString("Coś się u\u00A0nas zepsuło")))
                .andExpect(content().string(not(containsString("the reason"))));
    }

    @Test
    void aProgramGetsAProblem() throws Exception {
        server.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases"))
                .andExpect(status().isForbidden())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/problem+json"))
                .andExpect(jsonPath("$.status").value(403));
    }

    @Test
    void theAddressChoosesTheLanguageAndACookieKeepsIt() throws Exception {
        server.perform(get("/error").param("lang", "en").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .andExpect(content().string(containsString("<html lang=\"en\">")))
                .andExpect(cookie().value(LanguageChoice.COOKIE, "en"));
        server.perform(get("/error")
                        .cookie(new Cookie(LanguageChoice.COOKIE, "en"))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .andExpect(content().string(containsString("There is no such page")))
                .andExpect(cookie().doesNotExist(LanguageChoice.COOKIE));
    }

    @Test
    void theBrowserIsAskedOtherwiseAndAStrangerReadsEnglish() throws Exception {
        server.perform(get("/error").header(HttpHeaders.ACCEPT_LANGUAGE, "de, pl;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"pl\">")));
        server.perform(get("/error").header(HttpHeaders.ACCEPT_LANGUAGE, "de").locale(Locale.GERMAN))
                .andExpect(content().string(containsString("<html lang=\"en\">")));
        server.perform(get("/error")).andExpect(content().string(containsString("<html lang=\"pl\">")));
    }

    @Test
    void aPageKnowsTheBusinessDayAndItsAddressInTheOtherLanguage() {
        var request = new MockHttpServletRequest("GET", "/console/cases");
        request.setQueryString("state=OVERDUE&lang=pl&sort=due");
        Page page = pages.of(request, "/console/cases");
        assertThat(page.today()).isEqualTo("2026-11-23");
        assertThat(page.pathIn(Language.EN)).isEqualTo("/console/cases?state=OVERDUE&sort=due&lang=en");
        assertThat(page.asset("tokens.css")).matches("/assets/tokens\\.css\\?v=[0-9a-f]{12}");
    }
}
