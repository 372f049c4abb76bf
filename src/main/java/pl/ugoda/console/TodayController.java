package pl.ugoda.console;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.ugoda.web.Page;

/** The first screen after signing in. */
@Controller
@PreAuthorize(Staff.ANY)
class TodayController {
    static final String PATH = "/console/today";

    private final Mornings mornings;

    TodayController(Mornings mornings) {
        this.mornings = mornings;
    }

    @GetMapping("/console")
    String first() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String today(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("today", mornings.today(page));
        return "console/today";
    }
}
