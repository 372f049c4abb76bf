package pl.ugoda.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.PersonId;

@Repository
class PersonsOfCasesQueries {
    private final JdbcClient db;

    PersonsOfCasesQueries(JdbcClient db) {
        this.db = db;
    }

    /** The persons behind the cases that were ever held or contacted. */
    Map<CaseId, PersonId> of(Collection<CaseId> cases) {
        Map<CaseId, PersonId> persons = new HashMap<>();
        db.sql("""
                SELECT case_id, person_id FROM compliance.permit WHERE case_id = ANY (:cases::uuid[])
                 UNION
                SELECT case_id, person_id FROM compliance.hold WHERE case_id = ANY (:cases::uuid[])
                """).param("cases", SqlArrays.uuids(cases)).query(row -> {
            persons.put(new CaseId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
        });
        return persons;
    }
}
