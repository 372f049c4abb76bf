package pl.ugoda.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What a browser complains about while somebody visits: errors in its console (a violated content security policy is one of
 * them), scripts that failed, and requests that leave the site. Pages that answer 4xx on purpose are not complained about.
 */
public final class Complaints {
    private final List<String> heard = new ArrayList<>();

    /** Listens from now on. */
    public Complaints(BrowserContext visitor, String site) {
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("with a status of 4")) {
                heard.add(message.text());
            }
        });
        visitor.onWebError(error -> heard.add(error.error()));
        visitor.onRequest(request -> {
            if (!request.url().startsWith(site + "/")) {
                heard.add("a request left the site: " + request.url());
            }
        });
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    /**
     * What axe-core finds on the page as it stands: one line for each part of the page that hinders somebody. Frames are left
     * out: a mail in the sandbox may run no script, not even the examiner's.
     */
    public static List<String> ofAxe(Page page) {
        return ofAxe(page, "{}");
    }

    /** The same for a mail, which is a letter and no page: it needs neither landmarks nor a first heading. */
    public static List<String> ofAxeOnMail(Page mail) {
        return ofAxe(mail, "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}");
    }

    @SuppressWarnings("unchecked")
    private static List<String> ofAxe(Page page, String rules) {
        var _ = page.evaluate(AxeBuilder.getAxeScript() + ";null");
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {iframes: false, resultTypes: ['violations'], ...%s})).violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.html + ' ' + node.failureSummary))
                """.formatted(rules));
    }
}
