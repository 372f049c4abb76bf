package pl.ugoda.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.payments.sandbox.SandboxPayments;

/** The page of the sandbox payment provider: the payer pays or gives up, the provider notifies us. */
@Controller
@Profile("demo")
class PaymentPageController {
    private final DemoStart demo;
    private final SandboxPayments payments;

    PaymentPageController(DemoStart demo, SandboxPayments payments) {
        this.demo = demo;
        this.payments = payments;
    }

    @GetMapping("/demo/pay/{reference}")
    String show(@PathVariable String reference, Model model) {
        var payment = CurrentOrganization.call(demo.organization(), () -> payments.find(reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("payment", payment);
        return "demo/pay";
    }

    @PostMapping("/demo/pay/{reference}")
    String decide(@PathVariable String reference, @RequestParam boolean success) {
        var payment = CurrentOrganization.call(demo.organization(), () -> payments.settle(reference, success))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + payment.returnTo();
    }
}
