package pl.ugoda.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Who may use the console's pages, as expressions for {@code @PreAuthorize}. */
final class Staff {
    static final String ANY = "hasAnyRole('ADMINISTRATOR', 'ACCOUNTANT', 'AGENT', 'LAWYER', 'COMPLIANCE')";
    /** Who may silence a case or let it speak again: everyone who answers for contact with debtors. */
    static final String CONTACT = "hasAnyRole('ADMINISTRATOR', 'AGENT', 'LAWYER', 'COMPLIANCE')";

    private static final List<String> CONTACTING = List.of("ADMINISTRATOR", "AGENT", "LAWYER", "COMPLIANCE");
    private static final List<String> BOOKING = List.of("ADMINISTRATOR", "ACCOUNTANT");

    private Staff() {}

    /** Whether a page should offer what only {@link #CONTACT} may do. */
    static boolean mayContact(HttpServletRequest request) {
        return CONTACTING.stream().anyMatch(request::isUserInRole);
    }

    /** Whether a page should lead to where money is booked. */
    static boolean mayBook(HttpServletRequest request) {
        return BOOKING.stream().anyMatch(request::isUserInRole);
    }
}
