package pl.ugoda.intake.ksef;

/** What a person should look at before an invoice that could be read is relied upon. */
public enum InvoiceWarning {
    SELLER_NIP_CHECK_DIGIT,
    BUYER_NIP_CHECK_DIGIT,
    /** No due date at all: the creditor's usual term is taken. */
    NO_DUE_DATE,
    /** Instalments without amounts: the earliest date is taken for the whole. */
    SEVERAL_DUE_DATES,
    DUE_BEFORE_ISSUE,
    /** A factor is named: the claim may have been sold. */
    FACTOR,
    /** Someone else pays instead of the buyer. */
    THIRD_PARTY_PAYS
}
