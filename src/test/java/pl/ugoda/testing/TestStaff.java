package pl.ugoda.testing;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;

/** Somebody of the staff with a browser, signed in by the page everybody uses. */
public final class TestStaff {
    public static final String PASSWORD = "zielony rower stoi";

    private final String email = "ola-" + TimeOrderedId.next() + "@firma.example";
    private final Browsing browser;

    /** A new user of the organization with these roles; nobody else has the address. */
    public TestStaff(ApplicationContext beans, int port, OrganizationId organization, Role... roles) {
        this.browser = Browsing.fromElsewhere(port);
        var added = beans.getBean(TestTenant.class)
                .as(
                        organization,
                        () -> beans.getBean(Users.class)
                                .add(new NewUser("Aleksandra Wójcik", email, PASSWORD, Set.of(roles))));
        if (!(added instanceof Users.Added.Done)) {
            throw new IllegalStateException("not added: " + added);
        }
        String inside = Browsing.location(browser.signIn(email, PASSWORD));
        // The page after signing in carries the secret that its forms send.
        if (!inside.startsWith("/console")
                || browser.get(Browsing.location(browser.get("/console"))).statusCode() != 200) {
            throw new IllegalStateException("not let in but led to " + inside);
        }
    }

    public String email() {
        return email;
    }

    public Browsing browser() {
        return browser;
    }
}
