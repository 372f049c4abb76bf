package pl.ugoda.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.BankSourceId;
import pl.ugoda.payments.ImportedStatement;
import pl.ugoda.payments.Payments;
import pl.ugoda.payments.QueueCounts;
import pl.ugoda.payments.QueueRow;
import pl.ugoda.payments.StatementId;
import pl.ugoda.payments.TransferDetails;
import pl.ugoda.payments.TransferId;
import pl.ugoda.payments.TransferState;
import pl.ugoda.payments.TransferView;
import pl.ugoda.payments.matching.Reason;
import pl.ugoda.web.PageFixtures;
import pl.ugoda.web.TestTemplates;

class PaymentsPageTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final TransferId ID = TransferId.next();

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsATransferWithItsProposalAndReasonsInBothLanguages(Language language) {
        List<Reason> reasons = List.of(Reason.Kind.values()).stream()
                .map(kind -> new Reason(kind, "FV/1"))
                .toList();
        String html = render(language, TransferState.QUEUED, reasons);
        assertThat(html)
                .contains("TRANS-WIERZBA", "zaplata &lt;b&gt;", "FV/2026/0566", "UG-2026-00041")
                .contains("action=\"/console/payments/" + ID + "/book\"")
                .doesNotContain("payments.reason");
    }

    @Test
    void aBookedTransferCanBeUndoneAndNothingElse() {
        String html = render(Language.PL, TransferState.BOOKED, List.of());
        assertThat(html).contains("/undo\"", "Cofnij").doesNotContain("/book\"", "/aside\"");
    }

    private static String render(Language language, TransferState state, List<Reason> reasons) {
        Money amount = Money.zloty("12300.00");
        var line = new TransferView.Line(ClaimId.next(), "FV/2026/0566", DAY, amount, amount);
        var choice = new TransferView.Choice(
                CaseId.next(), "UG-2026-00041", "Trans-Wierzba sp. z o.o.", 0.94, true, List.of(line), amount, reasons);
        var details = new TransferDetails("zaplata <b>", "TRANS-WIERZBA SP Z OO", "", "", "");
        var view = new TransferView(
                ID, DAY, DAY, amount, amount, details, state, false, List.of(), List.of(choice), List.of());
        Map<String, Object> model = new HashMap<>();
        model.put("page", PageFixtures.aPage(language, "/console/payments"));
        model.put("shelf", Payments.Shelf.TO_RECOGNISE);
        model.put("counts", new QueueCounts(1, 2, 3));
        model.put(
                "rows",
                List.of(new QueueRow(
                        ID, DAY, "TRANS-WIERZBA SP Z OO", "zaplata <b>", amount, amount, 1, state, false)));
        model.put("selected", view);
        model.put(
                "statements",
                List.of(new ImportedStatement(
                        StatementId.next(), BankSourceId.next(), "7/1", DAY, DAY, amount, true, false, 5, 4)));
        model.put("notice", "ok");
        model.put("problems", List.of("one"));
        return TestTemplates.render("payments/payments.jte", model);
    }
}
