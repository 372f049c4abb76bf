package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.ugoda.web.LanguageChoice;
import pl.ugoda.web.Page;

/**
 * What the portal's controllers have in common: a reader who chose no language is spoken to in the one we write to them in. A page that
 * asks several modules reads them in one transaction: one set-up instead of one for each, and figures of one moment.
 */
abstract class PortalController {
    static final String SEE_OTHER = "redirect:";

    @ModelAttribute
    void speakTheReadersLanguage(
            Model model, HttpServletRequest request, @AuthenticationPrincipal @Nullable Object reader) {
        if (reader instanceof Visit visit
                && LanguageChoice.explicit(request).isEmpty()
                && model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.in(visit.language()));
        }
    }
}
