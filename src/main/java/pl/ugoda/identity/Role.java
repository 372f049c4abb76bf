package pl.ugoda.identity;

/** What a user does here; a user may do several things. In code: {@code @PreAuthorize("hasRole('AGENT')")}. */
public enum Role {
    /** Sets everything up and may do everything. */
    ADMINISTRATOR,
    /** Imports invoices, books payments. */
    ACCOUNTANT,
    /** Talks with debtors. */
    AGENT,
    /** Takes over what goes to court. */
    LAWYER,
    /** Watches that contact is lawful; sees everything, changes rules of contact. */
    COMPLIANCE;

    /** The name under which Spring Security knows it. */
    String authority() {
        return "ROLE_" + name();
    }
}
