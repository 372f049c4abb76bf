package pl.ugoda.intake.ksef;

/** Why an invoice is read, shown and kept, yet opens no claim. */
public enum ReadOnlyReason {
    CORRECTION("a correction"),
    ADVANCE("an advance invoice"),
    FINAL("a final invoice settling advances"),
    SIMPLIFIED("a simplified invoice"),
    FOREIGN_CURRENCY("not in PLN"),
    ALREADY_PAID("already paid"),
    NOTHING_DUE("nothing is due");

    private final String english;

    ReadOnlyReason(String english) {
        this.english = english;
    }

    /** What the command line says: {@code read only: a correction}. */
    public String sentence() {
        return "read only: " + english;
    }
}
