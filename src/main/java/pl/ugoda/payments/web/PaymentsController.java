package pl.ugoda.payments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.Decision;
import pl.ugoda.payments.Payments;
import pl.ugoda.payments.ProviderPayments;
import pl.ugoda.payments.QueueRow;
import pl.ugoda.payments.StatementImport;
import pl.ugoda.payments.Statements;
import pl.ugoda.payments.TransferId;
import pl.ugoda.payments.TransferView;
import pl.ugoda.payments.statement.StatementProblem;
import pl.ugoda.payments.statement.StatementReader;
import pl.ugoda.web.Page;

/** The page of payments: what waits for a person, and what a person does with it. */
@Controller
@RequestMapping("/console/payments")
@PreAuthorize("hasAnyRole('ACCOUNTANT', 'ADMINISTRATOR')")
class PaymentsController {
    private static final int MOST_PROBLEMS = 50;

    private final Payments payments;
    private final Statements statements;
    private final ProviderPayments providerPayments;

    PaymentsController(Payments payments, Statements statements, ProviderPayments providerPayments) {
        this.payments = payments;
        this.statements = statements;
        this.providerPayments = providerPayments;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "TO_RECOGNISE") Payments.Shelf shelf,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(name = "case", defaultValue = "") String caseNumber,
            @ModelAttribute("page") Page page,
            Model model) {
        if (!said.isEmpty() && page.phrases().has("payments.said." + said)) {
            model.addAttribute("notice", page.t("payments.said." + said));
        }
        return show(
                caseNumber.isEmpty() ? payments.list(shelf) : payments.ofCase(caseNumber),
                shelf,
                id,
                q,
                caseNumber,
                model);
    }

    /** What was taken in is told after a redirect, so that a reload sends nothing again; what was refused, at once. */
    @PostMapping("/statements")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes taken,
            HttpServletResponse response)
            throws IOException {
        if (file == null || orEmpty(file.getOriginalFilename()).isEmpty()) {
            return refuse(page.t("payments.import.no-file"), model, response);
        }
        return switch (statements.take(orEmpty(file.getOriginalFilename()), beginning(file))) {
            case StatementImport.Imported imported -> {
                taken.addFlashAttribute(
                        "notice",
                        page.t("payments.import.done", "booked", imported.booked(), "queued", imported.queued()));
                taken.addFlashAttribute("problems", texts(imported.problems(), page));
                yield "redirect:/console/payments";
            }
            case StatementImport.AlreadyImported(var when) -> {
                taken.addFlashAttribute("notice", page.t("payments.import.again", "when", page.moment(when)));
                yield "redirect:/console/payments";
            }
            case StatementImport.NoWatchedAccount(var accounts) ->
                refuse(page.t("payments.import.foreign", "account", String.join(", ", accounts)), model, response);
            case StatementImport.Refused(var problem) -> refuse(problem.text(page.phrases()), model, response);
        };
    }

    private String refuse(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", why);
        return show(payments.list(Payments.Shelf.TO_RECOGNISE), Payments.Shelf.TO_RECOGNISE, null, "", "", model);
    }

    private static byte[] beginning(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            // One byte more than is read at most: enough to see that the file is too large.
            return in.readNBytes(StatementReader.MOST_BYTES + 1);
        }
    }

    @PostMapping("/{id}/book")
    String book(
            @PathVariable UUID id, @RequestParam UUID caseId, @RequestParam(defaultValue = "false") boolean proposed) {
        TransferId transfer = new TransferId(id);
        CaseId chosen = new CaseId(caseId);
        return answer(
                id,
                proposed ? payments.bookProposal(transfer, chosen) : payments.book(transfer, chosen, List.of()),
                "booked");
    }

    /** Rows that were left empty are skipped; a number or an amount that means nothing refuses the whole. */
    @PostMapping("/{id}/split")
    String split(@PathVariable UUID id, @RequestParam List<String> number, @RequestParam List<String> amount) {
        List<Payments.Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(number.size(), amount.size()); i++) {
            if (number.get(i).isBlank() && amount.get(i).isBlank()) {
                continue;
            }
            String wanted = number.get(i).strip();
            Optional<CaseId> caseId = payments.search(new TransferId(id), wanted).stream()
                    .filter(found -> found.number().equalsIgnoreCase(wanted))
                    .map(Payments.CaseChoice::id)
                    .findFirst();
            Optional<Money> money = money(amount.get(i));
            if (caseId.isEmpty() || money.isEmpty()) {
                return back(id, "unclear");
            }
            parts.add(new Payments.Part(caseId.get(), money.get(), List.of()));
        }
        return answer(id, payments.split(new TransferId(id), parts), "split");
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id) {
        return answer(id, payments.undo(new TransferId(id), "undone by staff"), "undone");
    }

    @PostMapping("/{id}/aside")
    String aside(@PathVariable UUID id) {
        return answer(id, payments.notAPayment(new TransferId(id)), "aside");
    }

    private String show(
            List<QueueRow> rows, Payments.Shelf shelf, @Nullable UUID id, String q, String caseNumber, Model model) {
        Optional<TransferId> chosen =
                id == null ? rows.stream().findFirst().map(row -> row.id()) : Optional.of(new TransferId(id));
        TransferView selected = chosen.flatMap(payments::look).orElse(null);
        model.addAttribute("shelf", shelf);
        model.addAttribute("rows", rows);
        model.addAttribute("counts", payments.counts());
        model.addAttribute("doubtful", providerPayments.doubtful().size());
        model.addAttribute("selected", selected);
        model.addAttribute("query", q);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute(
                "found", chosen.map(transfer -> payments.search(transfer, q)).orElse(List.of()));
        model.addAttribute("statements", statements.latest());
        return "payments/payments";
    }

    private static List<String> texts(List<StatementProblem> problems, Page page) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.text(page.phrases()))
                .toList();
    }

    private static String answer(UUID id, Decision decision, String done) {
        return switch (decision) {
            case Decision.Done _ -> back(id, done);
            case Decision.DecidedMeanwhile _ -> back(id, "meanwhile");
            case Decision.NothingOwed _ -> back(id, "nothing-owed");
            case Decision.DoesNotFit _ -> back(id, "does-not-fit");
            case Decision.OtherCreditor _ -> back(id, "other-creditor");
            case Decision.NotYet _ -> back(id, "not-yet");
            case Decision.Unknown _ -> "redirect:/console/payments?said=unknown";
        };
    }

    private static String back(UUID id, String said) {
        return "redirect:/console/payments?id=" + id + "&said=" + said;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<Money> money(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?")
                ? Optional.of(Money.exactly(new BigDecimal(plain), Money.PLN))
                : Optional.empty();
    }
}
