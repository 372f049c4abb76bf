package pl.ugoda.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.ByteSource;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.intake.csv.RowReading;
import pl.ugoda.intake.ksef.FileProblem;
import pl.ugoda.intake.ksef.Invoice;
import pl.ugoda.intake.ksef.InvoiceParty;
import pl.ugoda.intake.ksef.InvoiceReader;
import pl.ugoda.intake.ksef.InvoiceReading;

/**
 * Structured invoices: one document, or an archive of many. The archive is read as a stream, nothing is unpacked to disk, and
 * an entry that would unpack beyond the size of an invoice is refused at that size, whatever it claims.
 */
final class KsefSource implements Source {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;

    private final InputStream bytes;
    private final @Nullable ZipInputStream archive;
    private final String fileName;
    private final KsefRows rows;
    private int number;
    private long unpacked;
    private boolean ended;

    /** @param fileName of the upload, which names a document that came alone */
    KsefSource(ByteSource source, String fileName, KsefRows rows) throws IOException {
        this.fileName = fileName;
        this.rows = rows;
        bytes = new BufferedInputStream(source.open());
        bytes.mark(2);
        boolean packed = bytes.read() == 'P' && bytes.read() == 'K';
        bytes.reset();
        archive = packed ? new ZipInputStream(bytes) : null;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        if (ended || number >= MOST_ENTRIES) {
            return null;
        }
        if (archive == null) {
            ended = true;
            return item(fileName, bytes.readNBytes(InvoiceReader.mostBytes() + 1));
        }
        try {
            // Beyond a limit the rest is not unpacked; that it was left is said.
            return unpacked > MOST_UNPACKED ? damaged() : nextEntry(archive);
        } catch (ZipException | IllegalArgumentException damaged) {
            // A damaged archive cannot be read on: what came before stays, the rest is named as one error.
            return damaged();
        }
    }

    private SourceItem damaged() {
        ended = true;
        return unreadable(fileName, FileProblem.ofWholeFile(FileProblem.Kind.DAMAGED_ARCHIVE, null));
    }

    private @Nullable SourceItem nextEntry(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (!entry.isDirectory() && name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                byte[] content = zip.readNBytes(InvoiceReader.mostBytes() + 1);
                // An entry that goes on beyond the limit would have to be unpacked to get past it.
                unpacked += content.length > InvoiceReader.mostBytes() ? MOST_UNPACKED : content.length;
                return item(name, content);
            }
        }
        ended = true;
        return null;
    }

    private SourceItem item(String name, byte[] content) {
        return switch (InvoiceReader.read(name, content)) {
            case InvoiceReading.Unreadable(var problem) -> unreadable(name, problem);
            case InvoiceReading.Read(var invoice) -> read(name, invoice);
        };
    }

    private SourceItem read(String name, Invoice invoice) {
        number++;
        RowReading reading = rows.of(invoice);
        boolean otherSeller =
                reading.findings().stream().anyMatch(finding -> finding.code() == FindingCode.OTHER_SELLER);
        return new SourceItem(
                number,
                number,
                List.of(shortened(name, LONGEST_NAME)),
                shortened(invoice.number(), LONGEST_NUMBER),
                Optional.ofNullable(invoice.buyer().name())
                        .map(buyer -> shortened(buyer, LONGEST_NAME))
                        .orElse(null),
                otherSeller ? seller(invoice.seller()) : null,
                true,
                reading);
    }

    private static String seller(InvoiceParty seller) {
        String name = seller.name() == null ? "–" : shortened(seller.name(), LONGEST_NAME);
        return name + " (NIP " + (seller.nip() == null ? "–" : seller.nip()) + ")";
    }

    private SourceItem unreadable(String name, FileProblem problem) {
        number++;
        Finding finding = new Finding(FindingCode.UNREADABLE_INVOICE, null, problem.stored());
        return new SourceItem(
                number,
                number,
                List.of(shortened(name, LONGEST_NAME)),
                null,
                null,
                null,
                true,
                new RowReading.Refused(List.of(finding)));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
