package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Payments of a provider that do not fit: told with what to do, and closed by a person without booking anything. */
@UgodaTest
class DoubtfulIT {
    private static final String LIST = "/console/payments/doubtful";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Holds holds;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private AnOffice office;
    private OwingDebtors.Owing debtor;
    private Browsing accountant;

    @BeforeEach
    void anAccountant() {
        office = new AnOffice(beans, port);
        debtor = office.owes(DebtorKind.COMPANY);
        accountant = office.signedIn(Role.ACCOUNTANT);
    }

    @Test
    void eachIsListedWithWhatToDoAndClosedOnce() {
        UUID contradicting = payment("DOUBTFUL", "2026-11-23T08:00:00Z");
        UUID silent = payment("PENDING", "2026-11-20T08:00:00Z");
        var _ = payment("PENDING", "2026-11-23T08:00:00Z");
        var _ = payment("PAID", "2026-11-20T08:00:00Z");

        assertThat(accountant.get(LIST).body())
                .contains(
                        "Operator potwierdził zapłatę",
                        "Operator nie powiedział",
                        "Do wyjaśnienia <span class=\"count\">2<")
                .contains(office.numberOf(debtor));
        assertThat(said(contradicting)).contains("niczego nie zaksięgowano");
        assertThat(said(contradicting)).contains("nie czeka już na wyjaśnienie");
        assertThat(said(silent)).contains("Nie ma nic do wyjaśnienia");
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "FAILED", "PENDING", "PAID");
        assertThat(office.here(() -> holds.active(List.of(debtor.caseId()))).getOrDefault(debtor.caseId(), List.of()))
                .as("the case waits for the one that is still on its way, and no more for those closed")
                .hasSize(1);
    }

    @Test
    void anAgentDoesNotCloseThem() {
        UUID doubtful = payment("DOUBTFUL", "2026-11-23T08:00:00Z");
        Browsing agent = office.signedIn(Role.AGENT);
        assertThat(agent.get(LIST).statusCode()).isEqualTo(403);
        assertThat(agent.get("/console/cases").statusCode()).isEqualTo(200);
        assertThat(agent.post(LIST + "/" + doubtful + "/clarified", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(states()).containsExactly("DOUBTFUL");
    }

    private String said(UUID payment) {
        assertThat(Browsing.location(accountant.post(LIST + "/" + payment + "/clarified", Map.of())))
                .isEqualTo(LIST);
        return accountant.get(LIST).body().replace('\u00a0', ' ');
    }

    private List<String> states() {
        return tenant.inTransaction(
                office.organization(),
                () -> db.sql("SELECT state FROM payments.provider_payment")
                        .query(String.class)
                        .list());
    }

    private UUID payment(String state, String startedAt) {
        UUID id = TimeOrderedId.next();
        boolean waits = state.equals("DOUBTFUL") || state.equals("PENDING");
        UUID hold = waits
                ? office.here(() -> holds.place(new NewHold(
                                new NewHold.Scope.OfCase(debtor.debtor().person(), debtor.caseId()),
                                HoldReason.PAYMENT_PENDING,
                                null,
                                "payments")))
                        .value()
                : null;
        assertThat(tenant.inTransaction(
                        office.organization(),
                        () -> db.sql("""
                                INSERT INTO payments.provider_payment (id, provider, idempotency_key, case_id, designated,
                                                                       amount_minor, currency, hold_id, state, started_at)
                                VALUES (:id, 'sandbox', :key, :case, '{}', 10000, 'PLN', :hold, :state, :at::timestamptz)
                                """)
                                .param("id", id)
                                .param("key", id.toString())
                                .param("case", debtor.caseId().value())
                                .param("hold", hold, Types.OTHER)
                                .param("state", state)
                                .param("at", startedAt)
                                .update()))
                .isEqualTo(1);
        return id;
    }
}
