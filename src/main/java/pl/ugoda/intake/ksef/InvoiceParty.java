package pl.ugoda.intake.ksef;

import org.jspecify.annotations.Nullable;

/**
 * A seller or buyer as the invoice names them.
 *
 * @param nip as written, even when its check digit is wrong
 * @param foreignId a tax number of another country with its country code, when there is no NIP
 * @param customerNumber the seller's own number for this buyer
 */
public record InvoiceParty(
        @Nullable String nip,
        @Nullable String foreignId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String country,
        @Nullable String customerNumber) {
    /** The address on one line, or null when there is none. */
    public @Nullable String address() {
        if (addressLine1 == null) {
            return addressLine2;
        }
        return addressLine2 == null ? addressLine1 : addressLine1 + ", " + addressLine2;
    }

    /** Never the person: this may end up in a log. */
    @Override
    public String toString() {
        return "a party of an invoice";
    }
}
