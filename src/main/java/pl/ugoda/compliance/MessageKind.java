package pl.ugoda.compliance;

/** Why a message is sent. The first three press for payment and count under the caps; the others obey hours and STOP only. */
public enum MessageKind {
    /** "We have a message for you": says nothing about a debt. */
    NOTICE,
    REMINDER,
    DEMAND,
    /** Confirms what the debtor did: a payment, a promise. */
    RECEIPT,
    /** Answers what the debtor asked or said. */
    ANSWER;

    /** Whether we speak first. */
    public boolean proactive() {
        return switch (this) {
            case NOTICE, REMINDER, DEMAND -> true;
            case RECEIPT, ANSWER -> false;
        };
    }
}
