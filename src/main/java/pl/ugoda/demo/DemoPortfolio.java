package pl.ugoda.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.intake.ImportId;
import pl.ugoda.intake.ImportOptions;
import pl.ugoda.intake.Imports;
import pl.ugoda.intake.Upload;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.PostalAddress;
import pl.ugoda.payments.BankSources;
import pl.ugoda.platform.EventsUnderWay;

/** The invented portfolio: two creditors, their staff, and their invoice files, loaded as a person would load them. */
@Component
@Profile("demo")
class DemoPortfolio {
    /** A Thursday morning on which much is overdue and something falls due tomorrow. */
    static final Instant FIRST_MORNING =
            LocalDate.of(2026, 11, 12).atTime(7, 0).atZone(PolishDays.WARSAW).toInstant();

    static final String PASSWORD = "polubownie-2026";
    static final List<Login> LOGINS = List.of(
            new Login("Ola Przykładowa", "ola@ugoda.example", EnumSet.allOf(Role.class)),
            new Login("Marek Wzorcowy", "ksiegowosc@ugoda.example", Set.of(Role.ACCOUNTANT)),
            new Login("Irena Próbna", "zgodnosc@ugoda.example", Set.of(Role.COMPLIANCE)));

    private static final Duration IMPORT_LIMIT = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(DemoPortfolio.class);

    private final Creditors creditors;
    private final Users users;
    private final Imports imports;
    private final BankSources banks;
    private final EventsUnderWay events;

    DemoPortfolio(Creditors creditors, Users users, Imports imports, BankSources banks, EventsUnderWay events) {
        this.creditors = creditors;
        this.users = users;
        this.imports = imports;
        this.banks = banks;
        this.events = events;
    }

    /** Fills the current organization. The imports run as a job, like everybody's. */
    void load() {
        LOGINS.forEach(this::add);
        upload(lumeris(), "lumeris-internet.csv");
        upload(brzezina(), "hurtownia-brzezina.csv");
    }

    private void add(Login login) {
        switch (users.add(new NewUser(login.name(), login.email(), PASSWORD, login.roles()))) {
            case Users.Added.Done done -> log.debug("added {}", done.user());
            case Users.Added refused -> throw new IllegalStateException("the demo's user was refused: " + refused);
        }
    }

    private CreditorId lumeris() {
        var account = Nrb.of("102010260000120200000417");
        var creditor = creditors.register(new NewCreditor(
                "Lumeris Internet sp. z o.o.",
                "Lumeris Internet",
                new Nip("0007654321"),
                new PostalAddress("Świetlna 12", "00-950", "Warszawa", "PL"),
                account,
                "pomoc@lumeris.example",
                "+48 22 000 00 17"));
        // A provider of internet access buys virtual accounts from its bank: one for each case.
        log.debug("watching {}", banks.watch(creditor, account, Money.PLN, "102010269417"));
        return creditor;
    }

    private CreditorId brzezina() {
        var account = Nrb.of("114020040000300201355388");
        var creditor = creditors.register(new NewCreditor(
                "Hurtownia Brzezina sp. z o.o.",
                "Hurtownia Brzezina",
                new Nip("0001234562"),
                new PostalAddress("Składowa 5", "61-888", "Poznań", "PL"),
                account,
                "biuro@brzezina.example",
                "+48 61 000 00 05"));
        log.debug("watching {}", banks.watch(creditor, account, Money.PLN, ""));
        return creditor;
    }

    // A person uploads, looks at the dry run, and starts; here nobody needs to look.
    private void upload(CreditorId creditor, String file) {
        try (InputStream content = DemoPortfolio.class.getResourceAsStream("/demo/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the sample file " + file + " is missing");
            }
            var uploaded =
                    imports.upload(creditor, List.of(Upload.of(file, content.readAllBytes())), ImportOptions.USUAL);
            switch (uploaded) {
                case Imports.Uploaded.Accepted(var id) -> start(id, file);
                case Imports.Uploaded.Refused(var problem) ->
                    throw new IllegalStateException(file + " was refused: " + problem);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void start(ImportId id, String file) {
        awaitListeners();
        if (!imports.start(id)) {
            throw new IllegalStateException("the import of " + file + " did not start");
        }
        awaitListeners();
        var counts = imports.counts(id);
        if (counts.opened() != counts.all()) {
            throw new IllegalStateException("rows of " + file + " were refused: " + counts);
        }
    }

    private void awaitListeners() {
        if (!events.awaitNone(IMPORT_LIMIT)) {
            throw new IllegalStateException("the sample files were not imported in time");
        }
    }

    record Login(String name, String email, Set<Role> roles) {}
}
