package pl.ugoda.messaging;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import pl.ugoda.kernel.Money;
import pl.ugoda.messaging.Recipients.Recipient;
import pl.ugoda.messaging.template.Variables;
import pl.ugoda.words.Formats;
import pl.ugoda.words.Words;

/** Turns facts into the words a template may show. */
final class Wording {
    private Wording() {}

    static Variables of(Recipient to, CaseAccount account, LocalDate today, Personal personal) {
        var language = to.debtor().language();
        var words = Words.in(language);
        var formats = words.formats();
        var creditor = to.creditor();
        var nip = creditor.nip();
        var own = account.own();
        var address = to.debtor().address();
        var builder = Variables.with()
                .text("creditor", creditor.shortName())
                .text("creditor_full", creditor.name())
                .text("creditor_address", creditor.address().line())
                .text("creditor_nip", nip == null ? "" : formats.nip(nip))
                .text("creditor_phone", creditor.phone())
                .text("creditor_email", creditor.email())
                .text("account", formats.account(own == null ? creditor.account() : own))
                .text("debtor_name", to.debtor().name())
                .text("debtor_address", address == null ? "" : address.line())
                .text(
                        "for_you",
                        words.text(
                                to.debtor().kind().protectedAsConsumer()
                                        ? "messaging.for-you.person"
                                        : "messaging.for-you.firm"))
                .number("answered", to.answered() ? 1 : 0)
                .text("case_number", account.number())
                .text(
                        "invoices",
                        words.text(
                                "messaging.invoices",
                                Map.of("count", account.claims().size())))
                .text(
                        "invoices_about",
                        words.text(
                                "messaging.invoices.about",
                                Map.of("count", account.claims().size())))
                .text("extras_name", words.text("messaging.extras." + extras(account)))
                .text("today", formats.date(today))
                .text("valid_until", formats.date(account.validUntil()))
                .text("deadline", formats.date(account.validUntil()))
                .text("link", personal.link())
                .text("stop_link", personal.stopLink())
                .text("code", personal.code())
                .text("code_valid", words.text("messaging.minutes", Map.of("count", OneTimeCodes.VALID.toMinutes())));
        return money(builder, account, formats).done();
    }

    private static String extras(CaseAccount account) {
        if (!account.costs().isPositive()) {
            return "interest";
        }
        return account.interest().isPositive() ? "both" : "costs";
    }

    private static Variables.Builder money(Variables.Builder builder, CaseAccount account, Formats formats) {
        Money extras = account.interest().plus(account.costs());
        return builder.text("principal", formats.money(account.principal()))
                .text("interest", formats.money(account.interest()))
                .text("costs", formats.money(account.costs()))
                .text("extras", formats.money(extras))
                .number("has_extras", extras.isPositive() ? 1 : 0)
                .text("total", formats.money(account.total()))
                .number("has_runs", account.runs().isEmpty() ? 0 : 1)
                .rows(
                        "interest_runs",
                        account.runs().stream()
                                .map(run -> Map.of(
                                        "invoice", run.invoice(),
                                        "from", formats.tableDate(run.from()),
                                        "through", formats.tableDate(run.through()),
                                        "rates",
                                                run.percents().stream()
                                                        .map(formats::rate)
                                                        .collect(Collectors.joining(", ")),
                                        "left", formats.money(run.left())))
                                .toList())
                .text("interest_per_day", formats.money(account.perDay()))
                .rows(
                        "claims",
                        account.claims().stream()
                                .map(claim -> Map.of(
                                        "invoice", claim.invoice(),
                                        "due", formats.tableDate(claim.due()),
                                        "left", formats.money(claim.left())))
                                .toList());
    }
}
