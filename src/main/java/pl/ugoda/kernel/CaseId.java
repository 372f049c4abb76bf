package pl.ugoda.kernel;

import java.util.UUID;

/** All open claims of one creditor against one debtor: the unit of work. */
public record CaseId(UUID value) {
    public static CaseId next() {
        return new CaseId(TimeOrderedId.next());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
