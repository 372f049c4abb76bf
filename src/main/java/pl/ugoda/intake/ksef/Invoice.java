package pl.ugoda.intake.ksef;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;

/**
 * What a structured invoice means to a creditor: who owes how much, since when, and what has already been paid.
 *
 * @param form {@code FA (2)} or {@code FA (3)}
 * @param ksefNumber the number the national system gave, when the file is named by it
 * @param dues all due dates in the order of the calendar
 * @param gross as written; for a correction the difference
 * @param amountDue the amount to pay ({@code DoZaplaty} when present) less what has been paid; negative when the seller owes
 * @param bankAccount the seller's own account as written; a factor's account is not one
 * @param corrects the number of the corrected invoice
 */
public record Invoice(
        String form,
        String number,
        @Nullable String ksefNumber,
        InvoiceKind kind,
        LocalDate issuedOn,
        @Nullable LocalDate soldOn,
        List<LocalDate> dues,
        Money gross,
        Money alreadyPaid,
        Money amountDue,
        boolean paidInFull,
        InvoiceParty seller,
        InvoiceParty buyer,
        @Nullable String bankAccount,
        @Nullable String corrects,
        boolean factored,
        boolean thirdPartyPays) {
    public Invoice {
        dues = List.copyOf(dues);
    }

    /** The earliest due date. */
    public Optional<LocalDate> due() {
        return dues.stream().findFirst();
    }

    /** Empty when the invoice opens a claim: an ordinary VAT invoice with a positive amount in PLN. */
    public Optional<ReadOnlyReason> readOnly() {
        return switch (kind) {
            case KOR, KOR_ZAL, KOR_ROZ -> Optional.of(ReadOnlyReason.CORRECTION);
            case ZAL -> Optional.of(ReadOnlyReason.ADVANCE);
            case ROZ -> Optional.of(ReadOnlyReason.FINAL);
            case UPR -> Optional.of(ReadOnlyReason.SIMPLIFIED);
            case VAT -> readOnlyByAmount();
        };
    }

    private Optional<ReadOnlyReason> readOnlyByAmount() {
        if (!amountDue.currency().equals(Money.PLN)) {
            return Optional.of(ReadOnlyReason.FOREIGN_CURRENCY);
        }
        if (paidInFull) {
            return Optional.of(ReadOnlyReason.ALREADY_PAID);
        }
        return amountDue.isPositive() ? Optional.empty() : Optional.of(ReadOnlyReason.NOTHING_DUE);
    }

    /** What deserves a look before a claim is opened. */
    public Set<InvoiceWarning> warnings() {
        EnumSet<InvoiceWarning> warnings = EnumSet.noneOf(InvoiceWarning.class);
        if (doubtful(seller.nip())) {
            warnings.add(InvoiceWarning.SELLER_NIP_CHECK_DIGIT);
        }
        if (doubtful(buyer.nip())) {
            warnings.add(InvoiceWarning.BUYER_NIP_CHECK_DIGIT);
        }
        if (dues.isEmpty()) {
            warnings.add(InvoiceWarning.NO_DUE_DATE);
        } else if (dues.getFirst().isBefore(issuedOn)) {
            warnings.add(InvoiceWarning.DUE_BEFORE_ISSUE);
        }
        if (dues.size() > 1) {
            warnings.add(InvoiceWarning.SEVERAL_DUE_DATES);
        }
        if (factored) {
            warnings.add(InvoiceWarning.FACTOR);
        }
        if (thirdPartyPays) {
            warnings.add(InvoiceWarning.THIRD_PARTY_PAYS);
        }
        return warnings;
    }

    // Real invoices carry wrong check digits, so this is never a refusal.
    private static boolean doubtful(@Nullable String nip) {
        return nip != null && !Nip.parse(nip).map(Nip::checkDigitAgrees).orElse(false);
    }
}
