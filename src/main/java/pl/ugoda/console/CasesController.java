package pl.ugoda.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.web.Page;

/** The list of cases. */
@Controller
@PreAuthorize(Staff.ANY)
class CasesController {
    private final CaseListing listing;

    CasesController(CaseListing listing) {
        this.listing = listing;
    }

    @GetMapping(CaseQuery.PATH)
    String cases(
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String creditor,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("list", listing.show(CaseQuery.parse(state, sort, q, creditor, after), page));
        return "console/cases";
    }
}
