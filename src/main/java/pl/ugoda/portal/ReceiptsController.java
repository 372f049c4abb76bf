package pl.ugoda.portal;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What came and how it was divided: a confirmation that can be read and printed as long as the case can. */
@Controller
class ReceiptsController extends PortalController {
    private final Overview overview;
    private final PaymentsMade made;

    ReceiptsController(Overview overview, PaymentsMade made) {
        this.overview = overview;
        this.made = made;
    }

    @GetMapping("/portal/payments")
    @Transactional
    String payments(@AuthenticationPrincipal Visit visit, Model model) {
        var creditor = overview.creditor(visit);
        model.addAttribute("owed", overview.of(visit));
        model.addAttribute("recipient", creditor.name());
        model.addAttribute("address", creditor.address().line());
        model.addAttribute("receipts", made.receipts(visit));
        model.addAttribute("waiting", made.waiting(visit));
        return "portal/payments";
    }
}
