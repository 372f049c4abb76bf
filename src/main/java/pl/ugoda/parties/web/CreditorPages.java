package pl.ugoda.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;

/** Ustawienia → Wierzyciele: what debtors are shown of each creditor, and where their money goes. */
@Controller
@RequestMapping("/console/settings")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'ACCOUNTANT', 'COMPLIANCE')")
class CreditorPages {
    private static final String LIST = "redirect:/console/settings/creditors";
    private static final String FORM = "parties/creditor";

    private final Creditors creditors;

    CreditorPages(Creditors creditors) {
        this.creditors = creditors;
    }

    @ModelAttribute("mayChange")
    boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("ADMINISTRATOR");
    }

    @GetMapping
    String settings() {
        return LIST;
    }

    @GetMapping("/creditors")
    String list(@RequestParam(defaultValue = "") String saved, Model model) {
        model.addAttribute("creditors", creditors.all());
        model.addAttribute("saved", !saved.isEmpty());
        return "parties/creditors";
    }

    @GetMapping("/creditors/new")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String start(Model model) {
        return form("", CreditorForm.empty(), model);
    }

    @PostMapping("/creditors/new")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String register(@RequestParam Map<String, String> fields, Model model) {
        var form = CreditorForm.typed(fields);
        return accepted(form, CreditorId.next())
                .map(creditor -> {
                    creditors.register(creditor);
                    return LIST + "?saved=1";
                })
                .orElseGet(() -> form("", form, model));
    }

    @GetMapping("/creditors/{id}")
    String show(@PathVariable UUID id, Model model) {
        return form(id.toString(), CreditorForm.of(existing(id)), model);
    }

    @PostMapping("/creditors/{id}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String change(@PathVariable UUID id, @RequestParam Map<String, String> fields, Model model) {
        var form = CreditorForm.typed(fields);
        return accepted(form, existing(id).id())
                .map(creditor -> {
                    creditors.change(creditor);
                    return LIST + "?saved=1";
                })
                .orElseGet(() -> form(id.toString(), form, model));
    }

    private Optional<Creditor> accepted(CreditorForm form, CreditorId id) {
        var creditor = form.read(id);
        boolean taken = creditor.map(Creditor::nip)
                .flatMap(creditors::withNip)
                .filter(holder -> !holder.id().equals(id))
                .isPresent();
        return taken ? form.nipTaken().read(id) : creditor;
    }

    private Creditor existing(UUID id) {
        return creditors.find(new CreditorId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(String id, CreditorForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        return FORM;
    }
}
