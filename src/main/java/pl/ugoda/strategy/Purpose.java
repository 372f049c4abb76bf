package pl.ugoda.strategy;

/** What a message of a strategy is for. Receipts and answers are never a strategy's business. */
public enum Purpose {
    REMINDER,
    DEMAND
}
