package pl.ugoda.compliance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.DebtorId;

@Repository
class InformationRepository {
    private final JdbcClient db;

    InformationRepository(JdbcClient db) {
        this.db = db;
    }

    Set<DebtorId> informed(Collection<DebtorId> debtors) {
        return new HashSet<>(db.sql("""
                SELECT debtor_id
                  FROM compliance.information
                 WHERE debtor_id = ANY (:debtors::uuid[])
                """)
                .param("debtors", SqlArrays.uuids(debtors))
                .query((row, _) -> new DebtorId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The first notice counts; a later one changes nothing. */
    void insert(List<InformationDuty.Given> given, Instant at) {
        int rows = db.sql("""
                INSERT INTO compliance.information (debtor_id, contact_id, how, notice, informed_at)
                SELECT debtor, contact, how, notice, :at
                  FROM unnest(:debtors::uuid[], :contacts::uuid[], :hows::text[], :notices::text[])
                       AS given (debtor, contact, how, notice)
                ON CONFLICT (organization_id, debtor_id) DO NOTHING
                """)
                .param("debtors", SqlArrays.column("uuid", given, InformationDuty.Given::debtor))
                .param("contacts", SqlArrays.column("uuid", given, InformationDuty.Given::contact))
                .param("hows", SqlArrays.column("text", given, InformationDuty.Given::how))
                .param("notices", SqlArrays.column("text", given, InformationDuty.Given::notice))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows <= given.size();
    }
}
