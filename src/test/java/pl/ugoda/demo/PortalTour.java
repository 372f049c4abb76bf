package pl.ugoda.demo;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** Every page and every state of the portal and the sandbox that a debtor can reach, one after the other. */
final class PortalTour {
    private final RunningDemo demo;
    private final Page page;
    private final String language;
    private final Look look;

    /** Called at every stop. */
    interface Look {
        void at(String name, Page page);
    }

    PortalTour(RunningDemo demo, Page page, String language, Look look) {
        this.demo = demo;
        this.page = page;
        this.language = language;
        this.look = look;
    }

    /** The pages anybody can open. */
    void outside() {
        go("/?lang=" + language);
        look.at("sign-in", page);
        go("/sign-in?refused");
        look.at("sign-in-refused", page);
        go("/s/" + "nobodysLink");
        look.at("link-gone", page);
        go("/portal");
        look.at("visit-over", page);
    }

    /** The sandbox before and after messages, and the answers it refuses. */
    void sandbox(String name) {
        go("/demo");
        look.at("sandbox-before", page);
        demo.show(page, name);
        demo.pass(page, 7);
        look.at("sandbox-week", page);
        mail();
        page.locator("#bank-account").fill("12");
        page.locator(".bank button.button-primary").click();
        look.at("sandbox-refused", page);
    }

    /** From the link on the phone to the first screen. */
    void entrance(String name, LocalDate born) {
        demo.show(page, name);
        go(demo.link(page));
        look.at("entrance", page);
        RunningDemo.answer(page, LocalDate.of(1901, 2, 3));
        look.at("entrance-wrong", page);
        page.locator("a[href$='/not-me']").click();
        look.at("not-me", page);
        press(".back-link");
        RunningDemo.answer(page, born);
        look.at("home", page);
    }

    /** The pages that only show something. */
    void pages() {
        stop("how", "/portal/how");
        stop("talk", "/portal/talk");
        stop("help", "/portal/help");
        stop("rights", "/portal/rights");
        stop("data", "/portal/data");
        stop("history", "/portal/history");
        stop("verify", "/portal/verify");
        stop("preferences", "/portal/preferences");
        stop("missing", "/portal/nothing-here");
    }

    /** The tasks, also with their mistakes. */
    void tasks() {
        stop("pay", "/portal/pay");
        page.locator(".option").nth(1).click();
        look.at("pay-one", page);
        stop("pay-other", "/portal/pay?what=other");
        page.locator("#amount").fill("dwa");
        press(".option-form button");
        look.at("pay-other-wrong", page);
        page.locator("#amount").fill("20,50");
        press(".option-form button");
        look.at("pay-other-typed", page);
        stop("transfer", "/portal/pay/transfer?what=all");
        stop("later", "/portal/later");
        page.locator(".calendar a").nth(2).click();
        look.at("later-chosen", page);
        stop("object", "/portal/object");
        press(".action-bar button");
        look.at("object-wrong", page);
        stop("hardship", "/portal/hardship");
        press(".action-bar button");
        look.at("hardship-wrong", page);
    }

    /** What the acts lead to; afterwards everything is paid. */
    void acts() {
        payThrough("/portal/pay?what=other&amount=20", true);
        look.at("paid-part", page);
        stop("home-part", "/portal");
        stop("how-part", "/portal/how");
        stop("payments-part", "/portal/payments");
        payThrough("/portal/pay", false);
        look.at("pay-failed", page);

        go("/portal/later");
        page.locator(".calendar a").nth(2).click();
        press(".action-bar button");
        look.at("promised", page);
        stop("home-promised", "/portal");
        stop("promise-stays", "/portal/later/done?instead=2027-01-04");

        go("/portal/object");
        page.locator("[name=claim]").first().check();
        page.locator("[name=reason]").first().check();
        press(".action-bar button");
        look.at("objected", page);
        stop("home-disputed", "/portal");

        go("/portal/hardship");
        page.locator("[name=cause]").first().check();
        press(".action-bar button");
        look.at("hardship-done", page);
        stop("home-hardship", "/portal");

        go("/portal/preferences");
        page.locator(".switch-button").first().click();
        look.at("preferences-changed", page);
        page.locator("form[action$=silence] button").click();
        look.at("preferences-silent", page);

        go("/portal/pay/transfer?what=all");
        press(".action-bar button");
        look.at("transfer-sent", page);
        stop("home-awaited", "/portal");
        payThrough("/portal/pay", true);
        look.at("paid", page);
        stop("home-paid", "/portal");
        stop("payments", "/portal/payments");
        page.locator("form[action$=leave] button").click();
        look.at("left", page);
    }

    /** The open mail, out of its frame: it may run no script, so it is read and shown on a page of its own. */
    private void mail() {
        String mail = page.request()
                .get(demo.site() + page.locator("iframe.mailbox-mail").getAttribute("src"))
                .text();
        try (Page apart = page.context().newPage()) {
            apart.setContent(mail);
            look.at("mail", apart);
        }
    }

    private void payThrough(String from, boolean success) {
        go(from);
        press("form.action-bar button");
        look.at("provider-" + success, page);
        press("button[value=" + success + "]");
    }

    private void stop(String name, String path) {
        go(path);
        look.at(name, page);
    }

    private void press(String button) {
        page.locator(button).first().click();
    }

    private void go(String path) {
        page.navigate(demo.site() + path);
    }
}
