package pl.ugoda.console;

/** Who may use the console's pages, as expressions for {@code @PreAuthorize}. */
final class Staff {
    static final String ANY = "hasAnyRole('ADMINISTRATOR', 'ACCOUNTANT', 'AGENT', 'LAWYER', 'COMPLIANCE')";
    /** Who may silence a case or let it speak again: everyone who answers for contact with debtors. */
    static final String CONTACT = "hasAnyRole('ADMINISTRATOR', 'AGENT', 'LAWYER', 'COMPLIANCE')";

    private Staff() {}
}
