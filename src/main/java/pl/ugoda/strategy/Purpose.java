package pl.ugoda.strategy;

/** What a message of a strategy is for. Receipts and answers are never a strategy's business. */
public enum Purpose {
    REMINDER,
    DEMAND,
    /** A last demand whose words name court; passed over unless the creditor means it and nothing speaks against it. */
    PRE_COURT_DEMAND
}
