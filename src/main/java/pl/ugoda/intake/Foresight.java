package pl.ugoda.intake;

/** What a preview remembers of the rows before: nothing of them is registered yet. */
record Foresight(EarlierRows rows, EarlierDebtors debtors) {}
