package pl.ugoda.payments;

/** How much there is in each list of transfers. */
public record QueueCounts(int toRecognise, int recognisedToday, int takenBack) {}
