package pl.ugoda.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a reader sees on a page and presses there, in the reader's words. */
final class OnThePage {
    private OnThePage() {}

    static String heading(Page page) {
        return text(page, "h1");
    }

    /** As read: ordinary spaces only. */
    static String text(Page page, String part) {
        return page.locator(part).innerText().replaceAll("[\\u00a0\\u202f]", " ");
    }

    /** The first link whose name has these words. */
    static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    /** The first button whose name has these words. */
    static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }
}
