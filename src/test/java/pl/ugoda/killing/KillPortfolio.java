package pl.ugoda.killing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pl.ugoda.Ugoda;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.platform.EventsUnderWay;

/**
 * Invented firms with one invoice each, due for their first e-mail so many on each working day of a week, brought in through the
 * doors everybody uses. Done with the application in this process, its scheduler off; then the directory belongs to the program.
 */
final class KillPortfolio {
    /** A Monday without a holiday in its week. */
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Duration LISTENERS_LIMIT = Duration.ofSeconds(60);

    private KillPortfolio() {}

    static void bringIn(Path data, int days, int casesADay) {
        try (ConfigurableApplicationContext application = new SpringApplication(Ugoda.class)
                .run(
                        "--ugoda.data-dir=" + data,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=-1",
                        "--db-scheduler.enabled=false",
                        "--logging.level.pl.ugoda=warn")) {
            application.getBean(BusinessClock.class).freezeAt(earlyOn(MONDAY));
            var organization = application.getBean(Organizations.class).found("Hurtownia Niezłomna");
            CurrentOrganization.run(organization, () -> {
                CreditorId creditor = creditor(application.getBean(Creditors.class));
                for (int day = 0; day < days; day++) {
                    cohort(application, creditor, day, casesADay);
                }
            });
            if (!application.getBean(EventsUnderWay.class).awaitNone(LISTENERS_LIMIT)) {
                throw new IllegalStateException("the listeners did not finish");
            }
            try (Connection database = application.getBean(DataSource.class).getConnection()) {
                turnClockTo(database, MONDAY);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** Ten in the morning of a day, and running; read by the program at its next start. */
    static void turnClockTo(Connection database, LocalDate day) throws SQLException {
        Instant ten = day.atTime(10, 0).atZone(PolishDays.WARSAW).toInstant();
        try (var update = database.prepareStatement("UPDATE platform.clock SET frozen_at = NULL, offset_ms = ?")) {
            update.setLong(1, Duration.between(Instant.now(), ten).toMillis());
            int rows = update.executeUpdate();
            if (rows != 1) {
                throw new IllegalStateException("the clock was not turned");
            }
        }
    }

    private static CreditorId creditor(Creditors creditors) {
        return creditors.register(new NewCreditor(
                "Hurtownia Niezłomna",
                "Niezłomna",
                null,
                PostalAddress.NONE,
                Nrb.of("109024020000000610000435"),
                "biuro@niezlomna.example",
                "+48 22 555 01 23"));
    }

    private static void cohort(ConfigurableApplicationContext application, CreditorId creditor, int day, int size) {
        List<NewDebtor> owing = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            owing.add(debtor(creditor, day * size + i));
        }
        List<DebtorId> debtors = application.getBean(Debtors.class).register(owing);
        List<NewClaim> owed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // Due on the working day before: a Sunday would move it to Monday (art. 115 KC).
            LocalDate due = day == 0 ? MONDAY.minusDays(3) : MONDAY.plusDays(day - 1);
            owed.add(claim(creditor, debtors.get(i), day * size + i, due));
        }
        List<Registered> answers = application.getBean(Claims.class).register(owed);
        if (!answers.stream().allMatch(Registered.Opened.class::isInstance)) {
            throw new IllegalStateException("an invoice was refused: " + answers);
        }
    }

    private static NewDebtor debtor(CreditorId creditor, int number) {
        return new NewDebtor(
                creditor,
                "N-" + number,
                DebtorKind.COMPANY,
                "Odbiorca niezłomny " + number,
                null,
                null,
                null,
                null,
                Language.PL,
                List.of(NewContactPoint.email("odbiorca" + number + "@poczta.example")
                        .orElseThrow()));
    }

    private static NewClaim claim(CreditorId creditor, DebtorId debtor, int number, LocalDate due) {
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                "FV/" + number,
                "FV/" + number,
                null,
                due.minusDays(14),
                due,
                Money.grosze(50_000 + number),
                new Regime.Trade(),
                ClaimNature.INVOICE,
                ContentHash.of(number));
    }

    private static Instant earlyOn(LocalDate day) {
        return day.atTime(5, 0).atZone(PolishDays.WARSAW).toInstant();
    }
}
