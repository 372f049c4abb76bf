package pl.ugoda.intake.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.intake.ksef.FaFixtures.anInvoice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever bytes arrive as a structured invoice, the reader answers, twice the same; a failure names its seed. */
class FaFuzzTests {
    private static final String[] SPICE = {
        "<",
        ">",
        "/>",
        "</Fa>",
        "<Fa>",
        "<Faktura>",
        "&amp;",
        "&#0;",
        "&#x10FFFF;",
        "&undefined;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml",
        "<!DOCTYPE Faktura [<!ENTITY a \"aa\">]>",
        "xmlns=\"\"",
        "<P_15>",
        "</P_15>",
        "-1230.00",
        "1e5",
        "0",
        "99999999999999999999.99",
        "1230,00",
        "2026-02-30",
        "9999-12-31",
        "KOR",
        "ZAL",
        "UPR",
        "EUR",
        " ",
        "\u0000",
        "ż",
        "<Platnosc><Zaplacono>1</Zaplacono></Platnosc>",
        "<RodzajFaktury>VAT</RodzajFaktury>",
        "<TerminPlatnosci>"
    };

    @Test
    void noInputMakesTheReaderThrow() {
        survive(0, 2_000);
    }

    @Tag("extended")
    @Test
    void noInputOfVeryManyMakesTheReaderThrow() {
        survive(2_000, 150_000);
    }

    private static void survive(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            byte[] content = content(new Random(seed));
            InvoiceReading read;
            try {
                read = InvoiceReader.read("seed-" + seed, content);
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
            assertThat(InvoiceReader.read("seed-" + seed, content))
                    .as("seed %d", seed)
                    .isEqualTo(read);
        }
    }

    /** An invoice with strange things in it, sometimes cut off, sometimes with broken bytes. */
    private static byte[] content(Random random) {
        StringBuilder text = new StringBuilder(anInvoice().xml());
        for (int change = random.nextInt(6); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, SPICE[random.nextInt(SPICE.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
                default -> text.setCharAt(at, (char) random.nextInt(0x180));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] content = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
        for (int change = random.nextInt(4); change > 0; change--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }
}
