package pl.ugoda.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.payments.sandbox.SandboxBank;
import pl.ugoda.web.Page;

/** The sandbox page: look at the phone and the mailbox, make a transfer, let time pass. */
@Controller
@Profile("demo")
class SandboxController {
    // A mail is foreign HTML: it may style itself and open its links in this window, and nothing else.
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

    private final DemoStart demo;
    private final SandboxView view;
    private final SandboxBank bank;
    private final TimeMachine timeMachine;
    private final Clock clock;

    SandboxController(DemoStart demo, SandboxView view, SandboxBank bank, TimeMachine timeMachine, Clock clock) {
        this.demo = demo;
        this.view = view;
        this.bank = bank;
        this.timeMachine = timeMachine;
        this.clock = clock;
    }

    @GetMapping({"/demo", "/demo/"})
    String show(
            @RequestParam @Nullable UUID persona,
            @RequestParam @Nullable UUID mail,
            @RequestParam @Nullable String transfer,
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String taken,
            @ModelAttribute("page") Page page,
            Model model) {
        String message = failed != null && failed.matches("bank|time") ? "demo." + failed + ".bad" : null;
        var sandbox = CurrentOrganization.call(
                demo.organization(),
                () -> view.of(
                        persona == null ? null : new DebtorId(persona),
                        mail,
                        SandboxBankForm.Kind.of(transfer),
                        new SandboxView.Told(message, taken != null),
                        page.phrases()));
        model.addAttribute("sandbox", sandbox);
        return "demo/sandbox";
    }

    @GetMapping("/demo/mail/{id}")
    ResponseEntity<String> mail(@PathVariable UUID id) {
        return CurrentOrganization.call(demo.organization(), () -> view.html(id))
                .map(html -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .header("Content-Security-Policy", MAIL_POLICY)
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .body(html))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/demo/transfer")
    String transfer(
            @RequestParam UUID persona,
            @RequestParam String account,
            @RequestParam String title,
            @RequestParam String amount) {
        var to = Nrb.parse(account);
        var money = amount(amount);
        if (to.isEmpty() || money.isEmpty() || title.isBlank() || title.length() > 140) {
            return back(persona, "bank");
        }
        var answer = CurrentOrganization.call(demo.organization(), () -> {
            var payer = view.nameOf(new DebtorId(persona));
            return bank.transfer(to.get(), money.get(), title.strip(), payer);
        });
        return answer == SandboxBank.Order.TAKEN ? back(persona, null) + "&taken=1" : back(persona, "bank");
    }

    @PostMapping("/demo/time")
    String time(
            @RequestParam UUID persona, @RequestParam @Nullable Integer days, @RequestParam @Nullable String until) {
        try {
            timeMachine.travelTo(morningOf(
                    days == null
                            ? LocalDate.parse(until == null ? "" : until)
                            : LocalDate.now(clock).plusDays(days)));
            return back(persona, null);
        } catch (IllegalArgumentException | DateTimeException refused) {
            return back(persona, "time");
        }
    }

    // Late enough that what is sent at the opening of the day has arrived.
    private Instant morningOf(LocalDate day) {
        return day.atTime(10, 20).atZone(clock.getZone()).toInstant();
    }

    private static Optional<Money> amount(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f]|zł|PLN", "").replace(',', '.');
        return plain.matches("\\d{1,9}(\\.\\d{1,2})?")
                ? Optional.of(Money.exactly(new BigDecimal(plain), Money.PLN))
                : Optional.empty();
    }

    private static String back(UUID persona, @Nullable String failed) {
        return "redirect:/demo?persona=" + persona + (failed == null ? "" : "&failed=" + failed);
    }
}
