package pl.ugoda.payments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.payments.Payments;
import pl.ugoda.payments.ProviderPayment;
import pl.ugoda.payments.ProviderPaymentId;
import pl.ugoda.payments.ProviderPayments;
import pl.ugoda.web.Page;

/** Payments through a provider that a person has to clear up, with what to do. */
@Controller
@RequestMapping("/console/payments/doubtful")
@PreAuthorize("hasAnyRole('ACCOUNTANT', 'ADMINISTRATOR')")
class DoubtfulController {
    private final ProviderPayments providerPayments;
    private final Payments payments;
    private final Cases cases;
    private final Debtors debtors;

    DoubtfulController(ProviderPayments providerPayments, Payments payments, Cases cases, Debtors debtors) {
        this.providerPayments = providerPayments;
        this.payments = payments;
        this.cases = cases;
        this.debtors = debtors;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        List<ProviderPayment> doubtful = providerPayments.doubtful();
        Map<CaseId, Case> files =
                cases.find(doubtful.stream().map(ProviderPayment::caseId).toList());
        Map<DebtorId, Debtor> names =
                debtors.find(files.values().stream().map(Case::debtor).toList());
        model.addAttribute(
                "rows",
                doubtful.stream()
                        .filter(payment -> files.containsKey(payment.caseId()))
                        .map(payment -> row(payment, files, names, page))
                        .toList());
        model.addAttribute("counts", payments.counts());
        return "payments/doubtful";
    }

    @PostMapping("/{id}/clarified")
    String clarified(@PathVariable UUID id, @ModelAttribute("page") Page page, RedirectAttributes answer) {
        boolean done = providerPayments.clarified(new ProviderPaymentId(id));
        answer.addFlashAttribute("notice", page.t(done ? "payments.doubtful.done" : "payments.doubtful.gone"));
        return "redirect:/console/payments/doubtful";
    }

    private static DoubtfulRow row(
            ProviderPayment payment, Map<CaseId, Case> files, Map<DebtorId, Debtor> names, Page page) {
        Case file = files.get(payment.caseId());
        Debtor debtor = file == null ? null : names.get(file.debtor());
        String number = file == null ? "" : file.number();
        return new DoubtfulRow(
                payment.id().toString(),
                number,
                debtor == null ? number : debtor.name(),
                payment.amount(),
                payment.provider() + (payment.reference() == null ? "" : " " + payment.reference()),
                page.moment(payment.startedAt()),
                payment.state() == ProviderPayment.State.DOUBTFUL);
    }
}
