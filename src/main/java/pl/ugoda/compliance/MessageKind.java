package pl.ugoda.compliance;

/** Why a message is sent. The first four press for payment and count under the caps; the others obey hours and STOP only. */
public enum MessageKind {
    /** "We have a message for you": says nothing about a debt. */
    NOTICE,
    REMINDER,
    DEMAND,
    /** A last demand that names court or another legal step. */
    PRE_COURT_DEMAND,
    /** Confirms what the debtor did: a payment, a promise. */
    RECEIPT,
    /** Answers what the debtor asked or said. */
    ANSWER;

    /** Whether we speak first. */
    public boolean proactive() {
        return switch (this) {
            case NOTICE, REMINDER, DEMAND, PRE_COURT_DEMAND -> true;
            case RECEIPT, ANSWER -> false;
        };
    }

    /** Whether its words name court or another legal step: only a creditor that means it may send such a message. */
    public boolean announcesLegalSteps() {
        return this == PRE_COURT_DEMAND;
    }
}
