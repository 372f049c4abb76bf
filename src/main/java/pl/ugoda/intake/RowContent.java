package pl.ugoda.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.intake.csv.InvoiceRow;
import pl.ugoda.intake.csv.RowDebtor;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Medium;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;

/** What a row says, in the words of the modules that keep it. */
record RowContent(InvoiceRow row, CreditorId creditor, ImportOptions options) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * The same invoice gives the same hash whether it came in a table or as a structured invoice: contacts, remarks and the regime
     * are left out, for they may differ without the invoice being another.
     */
    ContentHash hash() {
        RowDebtor debtor = row.debtor();
        return ContentHash.of(
                row.invoiceNumber(),
                row.issuedOn(),
                row.due(),
                row.amount(),
                debtor.nip() == null
                        ? BLANKS.matcher(debtor.name().toLowerCase(Locale.ROOT)).replaceAll(" ")
                        : debtor.nip().digits());
    }

    NewDebtor debtor() {
        RowDebtor debtor = row.debtor();
        List<NewContactPoint> contacts = Stream.of(
                        Optional.ofNullable(debtor.email()).map(email -> new NewContactPoint(Medium.EMAIL, email)),
                        Optional.ofNullable(debtor.phone()).map(phone -> new NewContactPoint(Medium.PHONE, phone)))
                .flatMap(Optional::stream)
                .toList();
        return new NewDebtor(
                creditor,
                orEmpty(debtor.reference()),
                debtor.kind(),
                debtor.name(),
                debtor.nip(),
                debtor.pesel(),
                debtor.birthDate(),
                address(debtor),
                debtor.language(),
                contacts);
    }

    NewClaim claim(DebtorId debtor) {
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                row.externalKey(),
                row.invoiceNumber(),
                row.description(),
                row.issuedOn(),
                row.due(),
                row.amount(),
                regime(),
                ClaimNature.INVOICE,
                hash());
    }

    private Regime regime() {
        String given = row.interest();
        if (given != null) {
            return Regime.parse(given);
        }
        return switch (row.debtor().kind()) {
            case COMPANY, PUBLIC_BODY -> options.company();
            case SOLE_TRADER -> options.unclear();
            case CONSUMER -> row.debtor().kindIsClear() ? new Regime.Late() : options.unclear();
        };
    }

    // A table may have the whole address in one column.
    private static @Nullable PostalAddress address(RowDebtor debtor) {
        if (debtor.postalCode() == null && debtor.city() == null) {
            return debtor.street() == null
                    ? null
                    : PostalAddress.parse(debtor.street()).orElse(null);
        }
        return new PostalAddress(orEmpty(debtor.street()), orEmpty(debtor.postalCode()), orEmpty(debtor.city()), "PL");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
