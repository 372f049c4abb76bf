package pl.ugoda.payments.statement;

/** The formats we tell apart. Only the MT94x family is read in this release. */
public enum StatementFormat {
    MT940,
    /** Intraday notice without balances: read for information, never booked. */
    MT942
}
