package pl.ugoda.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.CompanyForm;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.intake.csv.InvoiceRow;
import pl.ugoda.intake.csv.RowDebtor;
import pl.ugoda.intake.csv.RowReading;
import pl.ugoda.intake.ksef.Invoice;
import pl.ugoda.intake.ksef.InvoiceParty;
import pl.ugoda.intake.ksef.InvoiceWarning;
import pl.ugoda.intake.ksef.ReadOnlyReason;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Medium;
import pl.ugoda.parties.PostalAddress;

/**
 * Says of a structured invoice the same things that a row of a table says.
 *
 * @param seller the creditor's tax number: invoices of another seller are refused
 */
record KsefRows(@Nullable Nip seller, int termDays, LocalDate today) {
    RowReading of(Invoice invoice) {
        List<Finding> findings = new ArrayList<>();
        String sellerNip = invoice.seller().nip();
        if (seller != null && !seller.digits().equals(sellerNip)) {
            findings.add(new Finding(FindingCode.OTHER_SELLER, null));
        }
        if (invoice.issuedOn().isAfter(today)) {
            findings.add(new Finding(FindingCode.DATE_IN_FUTURE, Field.ISSUED_ON));
        }
        Optional<ReadOnlyReason> readOnly = invoice.readOnly();
        if (readOnly.isPresent()) {
            return new RowReading.ReadOnly(List.of(new Finding(code(readOnly.get()), null)));
        }
        InvoiceParty buyer = invoice.buyer();
        if (buyer.name() == null || buyer.name().length() > 512) {
            findings.add(new Finding(FindingCode.BUYER_UNNAMED, Field.DEBTOR_NAME));
        }
        if (invoice.number().length() > 200) {
            findings.add(new Finding(FindingCode.TEXT_TOO_LONG, Field.INVOICE_NUMBER));
        }
        if (buyer.name() == null || !findings.isEmpty()) {
            return new RowReading.Refused(findings);
        }
        invoice.warnings().forEach(warning -> warning(warning).ifPresent(findings::add));
        RowDebtor debtor = debtor(buyer, buyer.name());
        if (!debtor.kindIsClear()) {
            findings.add(new Finding(FindingCode.DEBTOR_KIND_UNCLEAR, Field.DEBTOR_KIND));
        }
        return new RowReading.Understood(row(invoice, debtor), findings);
    }

    private InvoiceRow row(Invoice invoice, RowDebtor debtor) {
        return new InvoiceRow(
                invoice.number(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.due().orElse(invoice.issuedOn().plusDays(termDays)),
                invoice.amountDue(),
                null,
                null,
                debtor);
    }

    private static RowDebtor debtor(InvoiceParty buyer, String name) {
        Nip nip = Optional.ofNullable(buyer.nip()).flatMap(Nip::parse).orElse(null);
        boolean company = CompanyForm.isIn(name);
        PostalAddress address = Optional.ofNullable(buyer.address())
                .flatMap(PostalAddress::parse)
                .orElse(PostalAddress.NONE);
        DebtorKind kind = nip == null ? DebtorKind.CONSUMER : company ? DebtorKind.COMPANY : DebtorKind.SOLE_TRADER;
        return new RowDebtor(
                name,
                buyer.customerNumber(),
                nip,
                null,
                null,
                Optional.ofNullable(buyer.email())
                        .flatMap(Medium.EMAIL::normalize)
                        .orElse(null),
                Optional.ofNullable(buyer.phone())
                        .flatMap(Medium.PHONE::normalize)
                        .orElse(null),
                address.street(),
                address.postalCode(),
                address.city(),
                kind,
                company == (nip != null),
                Language.PL);
    }

    private static FindingCode code(ReadOnlyReason reason) {
        return switch (reason) {
            case CORRECTION -> FindingCode.CORRECTION;
            case ADVANCE -> FindingCode.ADVANCE;
            case FINAL -> FindingCode.FINAL_INVOICE;
            case SIMPLIFIED -> FindingCode.SIMPLIFIED;
            case FOREIGN_CURRENCY -> FindingCode.FOREIGN_INVOICE;
            case ALREADY_PAID -> FindingCode.ALREADY_PAID;
            case NOTHING_DUE -> FindingCode.NOTHING_DUE;
        };
    }

    private static Optional<Finding> warning(InvoiceWarning warning) {
        return switch (warning) {
            // The creditor's own number is checked where the creditor is set up.
            case SELLER_NIP_CHECK_DIGIT -> Optional.empty();
            case BUYER_NIP_CHECK_DIGIT -> Optional.of(new Finding(FindingCode.CHECK_DIGIT, Field.NIP));
            case NO_DUE_DATE -> Optional.of(new Finding(FindingCode.NO_DUE_DATE, Field.DUE));
            case SEVERAL_DUE_DATES -> Optional.of(new Finding(FindingCode.SEVERAL_DUE_DATES, Field.DUE));
            case DUE_BEFORE_ISSUE -> Optional.of(new Finding(FindingCode.DUE_BEFORE_ISSUE, Field.DUE));
            case FACTOR -> Optional.of(new Finding(FindingCode.FACTOR, null));
            case THIRD_PARTY_PAYS -> Optional.of(new Finding(FindingCode.THIRD_PARTY_PAYS, null));
        };
    }
}
