package pl.ugoda.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** A reader who has set the browser's letters to twice their size, and what such a reader cannot read. */
public final class LargeText {
    private LargeText() {}

    /** Doubles the letters of the page, as a reader's own settings do, while {@code reading} looks. */
    public static void twice(Page page, Runnable reading) {
        var _ = page.evaluate("document.documentElement.style.fontSize = '200%'");
        try {
            reading.run();
        } finally {
            var _ = page.evaluate("document.documentElement.style.fontSize = ''");
        }
    }

    /** What hinders reading on the page as it stands: it scrolls sideways, a word is cut off, or lines cover each other. */
    @SuppressWarnings("unchecked")
    public static List<String> problems(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = [];
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth > width) {
                    found.push('scrolls sideways: ' + document.documentElement.scrollWidth);
                  }
                  const lines = [];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const node = walker.currentNode;
                    if (!node.data.trim() || node.parentElement.closest('.hidden-visually, .skip, script, option')
                        || !node.parentElement.checkVisibility()) continue;
                    const range = document.createRange();
                    range.selectNodeContents(node);
                    for (const box of range.getClientRects()) {
                      if (box.width < 1) continue;
                      if (box.right > width + 1 || box.left < -1) found.push('cut off: ' + node.data.trim());
                      // The middle of the letters: the room above and below them may well be shared.
                      lines.push({node, left: box.left, right: box.right,
                        top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25,
                        bar: node.parentElement.closest('.action-bar')});
                    }
                  }
                  for (let i = 0; i < lines.length; i++) {
                    for (let j = i + 1; j < lines.length; j++) {
                      const a = lines[i], b = lines[j];
                      if (a.bar === b.bar && a.left < b.right - 1 && b.left < a.right - 1
                          && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
                        found.push('covered: ' + a.node.data.trim() + ' / ' + b.node.data.trim());
                      }
                    }
                  }
                  return [...new Set(found)];
                }
                """);
    }

    /** Links, buttons and fields smaller than a thumb: 44 pixels high, days of a calendar 44 wide as well. */
    @SuppressWarnings("unchecked")
    public static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
                    .filter(part => part.checkVisibility() && !part.closest('.skip, .hidden-visually'))
                    .map(part => part.closest('.choice, .chip, .input-group') || part)
                    .map(part => ({part, box: part.getBoundingClientRect()}))
                    .filter(({part, box}) => box.height < 43.5 || (part.closest('.calendar') && box.width < 43.5))
                    .map(({part, box}) => Math.round(box.width) + ' × ' + Math.round(box.height) + ': '
                        + (part.innerText || part.name))
                """);
    }
}
