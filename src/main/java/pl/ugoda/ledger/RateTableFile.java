package pl.ugoda.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a rate table from a resource: a first line with the verified day, then one row per rate. */
final class RateTableFile {
    private static final String VERIFIED = "# verified until ";

    private RateTableFile() {}

    static RateTable read(String resource) {
        try (BufferedReader reader = open(resource)) {
            return new RateTable(verifiedUntil(reader), rates(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedReader open(String resource) {
        InputStream bytes = RateTableFile.class.getResourceAsStream(resource);
        if (bytes == null) {
            throw new IllegalStateException("the rate table " + resource + " is missing from this build");
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static LocalDate verifiedUntil(BufferedReader reader) throws IOException {
        String first = reader.readLine();
        if (first == null || !first.startsWith(VERIFIED)) {
            throw new IllegalStateException("the rate table does not say until when it is verified");
        }
        return LocalDate.parse(first.substring(VERIFIED.length()));
    }

    private static List<Rate> rates(BufferedReader reader) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var rates = new ArrayList<Rate>();
        for (CSVRecord row : format.parse(reader)) {
            String through = row.get("to");
            rates.add(new Rate(
                    RateTable.Basis.of(row.get("kind")).orElseThrow(),
                    LocalDate.parse(row.get("from")),
                    through.isEmpty() ? Rate.OPEN : LocalDate.parse(through),
                    new BigDecimal(row.get("percent")),
                    row.get("source")));
        }
        return rates;
    }
}
