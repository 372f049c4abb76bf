package pl.ugoda.compliance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;

/** Why somebody was, or was not, contacted: any case, any day, rule by rule. */
@Service
public class ContactLog {
    private static final int LIMIT = 1_000;

    private final ContactLogQueries queries;

    ContactLog(ContactLogQueries queries) {
        this.queries = queries;
    }

    /** Newest first, a thousand at most. */
    @Transactional(readOnly = true)
    public List<ContactEntry> ofCase(CaseId caseId, LocalDate from, LocalDate to) {
        return queries.ofCase(caseId, from, to, LIMIT);
    }
}
