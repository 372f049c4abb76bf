package pl.ugoda.console;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.web.Page;

/** The first screen after signing in, and the rows behind each of its figures. */
@Controller
@PreAuthorize(Staff.ANY)
class TodayController {
    static final String PATH = "/console/today";
    private static final String QUEUE = "console/queue";

    private final Mornings mornings;
    private final MoneyOfTheMonth money;
    private final Surpluses surpluses;
    private final Nights nights;

    TodayController(Mornings mornings, MoneyOfTheMonth money, Surpluses surpluses, Nights nights) {
        this.mornings = mornings;
        this.money = money;
        this.surpluses = surpluses;
        this.nights = nights;
    }

    @GetMapping("/console")
    String first() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String today(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        model.addAttribute("today", mornings.today(Staff.mayBook(request), page));
        return "console/today";
    }

    @GetMapping(PATH + "/{queue}")
    String queue(
            @PathVariable String queue,
            @RequestParam(required = false) @Nullable String part,
            @ModelAttribute("page") Page page,
            Model model) {
        QueueView rows = switch (queue) {
            case "promises" -> mornings.promises(page);
            case "received" -> money.rows(page);
            case "surplus" -> surpluses.rows(page);
            case "night" -> nights.rows(part, page);
            default ->
                mornings.queue(
                        Waits.of(queue).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), page);
        };
        model.addAttribute("queue", rows);
        return QUEUE;
    }
}
