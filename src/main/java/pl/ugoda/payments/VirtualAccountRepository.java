package pl.ugoda.payments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

@Repository
class VirtualAccountRepository {
    private final JdbcClient db;

    VirtualAccountRepository(JdbcClient db) {
        this.db = db;
    }

    Map<CaseId, Nrb> find(Collection<CaseId> cases) {
        Map<CaseId, Nrb> found = new HashMap<>();
        db.sql("""
                SELECT case_id, account
                  FROM payments.virtual_account
                 WHERE case_id = ANY(:cases)
                """).param("cases", uuids(cases)).query(row -> {
            found.put(new CaseId(row.getObject("case_id", UUID.class)), new Nrb(row.getString("account")));
        });
        return found;
    }

    Map<CaseId, Nrb> ofCreditor(CreditorId creditor) {
        Map<CaseId, Nrb> found = new HashMap<>();
        db.sql("""
                SELECT case_id, account
                  FROM payments.virtual_account
                 WHERE creditor_id = :creditor
                """).param("creditor", creditor.value()).query(row -> {
            found.put(new CaseId(row.getObject("case_id", UUID.class)), new Nrb(row.getString("account")));
        });
        return found;
    }

    /** Reserves this many identifiers of a range and answers the first. */
    long take(String range, int count) {
        return db.sql("""
                INSERT INTO payments.virtual_serial AS serial (virtual_range, next)
                VALUES (:range, 1 + :count)
                ON CONFLICT (organization_id, virtual_range) DO UPDATE SET next = serial.next + :count
                RETURNING next - :count
                """)
                .param("range", range)
                .param("count", count)
                .query(Long.class)
                .single();
    }

    void add(CreditorId creditor, Map<CaseId, Nrb> accounts, Instant now) {
        List<Map.Entry<CaseId, Nrb>> made = List.copyOf(accounts.entrySet());
        db.sql("""
                INSERT INTO payments.virtual_account (case_id, creditor_id, account, created_at)
                SELECT made.case_id, :creditor, made.account, :now
                  FROM unnest(:cases::uuid[], :accounts::text[]) AS made (case_id, account)
                ON CONFLICT (organization_id, case_id) DO NOTHING
                """)
                .param("creditor", creditor.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cases", uuids(made.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "accounts",
                        new SqlArrayValue(
                                "text",
                                made.stream()
                                        .map(entry -> entry.getValue().digits())
                                        .toArray()))
                .update();
    }

    private static SqlArrayValue uuids(Collection<CaseId> cases) {
        return new SqlArrayValue("uuid", cases.stream().map(CaseId::value).toArray());
    }
}
