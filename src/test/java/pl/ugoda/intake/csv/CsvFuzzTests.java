package pl.ugoda.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever bytes arrive as a table, each row is understood or refused by name, twice the same; a failure names its seed. */
class CsvFuzzTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String VALID =
            "nr faktury;data wystawienia;termin;brutto;zapłacono;waluta;nazwa;nip;e-mail;telefon;debtor_kind;interest\n"
                    + "FV/1;2026-11-02;16.11.2026;1 234,56 zł;234,56;PLN;\"Ogrody \"\"Mirabela\"\"\";1111111111;a@b.example;600000318;;\n"
                    + "FV/2;2026-11-02;16.11.2026;1.234,56;0;PLN;Żółta Gęś;;;;konsument;late\n";
    private static final String[] SPICE = {
        ";",
        ",",
        "\t",
        "|",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "\uFEFF",
        "\u0000",
        "\u00a0",
        "\u202f",
        "\u2212",
        "'",
        "=1+1",
        "@",
        "-0,00",
        "1e9",
        "99999999999999999999,99",
        "31.02.2026",
        "2026-13-01",
        "0",
        "PLN",
        "EUR",
        "tak",
        "konsument",
        "trade",
        "contract:",
        "contract:9999",
        "nip",
        "termin;termin",
        "ż",
        "\ud83d\ude00"
    };
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1250"),
            Charset.forName("IBM852"),
            StandardCharsets.UTF_16LE);

    @Test
    void noBytesMakeTheReadersThrow() throws IOException {
        survive(0, 3_000);
    }

    @Tag("extended")
    @Test
    void noBytesOfVeryManyMakeTheReadersThrow() throws IOException {
        survive(3_000, 200_000);
    }

    private static void survive(int from, int to) throws IOException {
        for (int seed = from; seed < to; seed++) {
            byte[] content = content(new Random(seed));
            List<RowReading> read;
            try {
                read = read(content);
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
            assertThat(read(content)).as("seed %d", seed).isEqualTo(read);
        }
    }

    private static List<RowReading> read(byte[] content) throws IOException {
        List<RowReading> readings = new ArrayList<>();
        if (Table.recognise(ByteSource.of(content)) instanceof Table.Recognition.Recognised(var table)) {
            RowReader reader = new RowReader(Columns.guess(table.header()), TODAY);
            for (CsvRecord row : TableTests.rows(table, content)) {
                readings.add(reader.read(row));
            }
        }
        return readings;
    }

    /** Noise, a truncated table, or one with strange things in it, in some encoding. */
    private static byte[] content(Random random) {
        if (random.nextInt(8) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder(VALID);
        for (int change = random.nextInt(12); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, SPICE[random.nextInt(SPICE.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
                default -> text.setCharAt(at, (char) random.nextInt(0x180));
            }
        }
        byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        byte[] content = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
        for (int change = random.nextInt(4); change > 0; change--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }
}
