package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.Today;
import pl.ugoda.payments.Payments;
import pl.ugoda.payments.ProviderPayments;
import pl.ugoda.web.Page;

/** Money that waits for a person: transfers nobody could place, provider's payments that do not fit, and what is to be given back. */
@Component
class WaitingMoney {
    private static final String PATH = "/console/payments";

    private final Payments payments;
    private final ProviderPayments providerPayments;
    private final Surpluses surpluses;

    WaitingMoney(Payments payments, ProviderPayments providerPayments, Surpluses surpluses) {
        this.payments = payments;
        this.providerPayments = providerPayments;
        this.surpluses = surpluses;
    }

    List<Today.Waiting> rows(boolean booking, Page page) {
        List<Today.Waiting> rows = new ArrayList<>();
        if (booking) {
            add(rows, "transfers", "banknote", payments.waiting(), PATH, page);
            add(rows, "doubtful", "credit-card", providerPayments.doubtful().size(), PATH + "/doubtful", page);
            add(rows, "surplus", "undo-2", surpluses.count(page), Surpluses.PATH, page);
        }
        return rows;
    }

    private static void add(List<Today.Waiting> rows, String code, String icon, int count, String href, Page page) {
        if (count > 0) {
            rows.add(new Today.Waiting(
                    page.t("console.today.queue." + code),
                    page.t("console.today.queue." + code + ".about"),
                    icon,
                    "attention",
                    count,
                    false,
                    href,
                    page.t("console.today.queue." + code + ".do"),
                    false));
        }
    }
}
