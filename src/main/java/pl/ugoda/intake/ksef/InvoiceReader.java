package pl.ugoda.intake.ksef;

import java.util.Set;

/** Reads one structured invoice of the national system. Never throws on any input. */
public final class InvoiceReader {
    // What an invoice says about goods, transport and attachments is skipped: a claim needs none of it.
    private static final Set<String> SKIPPED =
            Set.of("FaWiersz", "Zamowienie", "WarunkiTransakcji", "Stopka", "Zalacznik", "DodatkowyOpis", "Signature");

    private InvoiceReader() {}

    /** The largest file that is read; a larger one may be refused before its bytes are taken. */
    public static int mostBytes() {
        return SafeXml.MOST_BYTES;
    }

    /** @param fileName may carry the number given by the national system; the document itself does not */
    public static InvoiceReading read(String fileName, byte[] content) {
        try {
            return new InvoiceReading.Read(new FaDocument(SafeXml.read(content, SKIPPED)).invoice(fileName));
        } catch (UnreadableInvoice refused) {
            return new InvoiceReading.Unreadable(refused.problem());
        }
    }
}
