package pl.ugoda.payments.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes arrive, the reader answers; the seed of a failure stands in the name of the case. */
class StatementFuzzTests {
    private static final String SEED_FILE = """
            {1:F01BANK}{4:
            :20:REF
            :25:/PL61109010140000071219812874
            :28C:1/1
            :60F:C261103PLN1 000,00
            :61:2611041104CN10,00NTRFNONREF//A
            911 x
            :86:020~00107
            ~20ZAPŁATA FV/118/11/2026
            ~32ŁĄKA~38PL34116022025473613344650892
            :61:2611041104RD000000000010,0N723REF
            :86:723^00PRZELEW^34000^20Za fakture ^21 12<20?21
            :61:261104D1,NTRFNONREF
            :86:911 COLLECT; ID IPH: XX14; Z RACH.: 3411; OD: X UL. Y 1; TYT.: Z; TNR: 1
            :62F:C261104PLN1019,00
            :86:D000001C000002
            -}
            """;
    private static final String[] SPICE = {
        ":61:",
        ":86:",
        ":62F:",
        ":20:",
        "\n",
        "\r",
        "~20",
        "^38",
        "<",
        "?20",
        "//",
        "-\n",
        "-}",
        ",",
        "0",
        "999999999999999999999",
        "C",
        "RD",
        "\u0000",
        "\u0001",
        "ż",
        "TYT.:",
        "; OD:",
        "UL. ",
        "PLN",
        " ",
        "\u00a0",
        "{1:",
        ".",
        "1 234 567"
    };

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    static LongStream manySeeds() {
        return LongStream.range(400, 20_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedStatementsNeverThrow(long seed) {
        mutated(seed);
    }

    @Tag("extended")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void manyMutatedStatementsNeverThrow(long seed) {
        mutated(seed);
    }

    private static void mutated(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(SEED_FILE);
        for (int i = 0, changes = 1 + random.nextInt(30); i < changes; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, SPICE[random.nextInt(SPICE.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(12)));
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        byte[] bytes =
                text.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 5; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertThat(StatementReader.read(bytes)).isEqualTo(StatementReader.read(bytes));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytesNeverThrow(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(4_000)];
        random.nextBytes(bytes);
        byte[] withTag =
                (":60F:" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(StatementReader.read(bytes)).isNotNull();
        assertThat(StatementReader.read(withTag)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("cruelShapes")
    void cruelShapesEndQuickly(String shape) {
        assertThat(StatementReader.read((":60F:C261103PLN0,00\n:61:2611041104C1,00NTRF\n:86:" + shape)
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    static String[] cruelShapes() {
        return new String[] {
            "~20".repeat(200_000),
            "UL ".repeat(200_000),
            "1 ".repeat(200_000),
            "; OD:".repeat(100_000),
            "x\n".repeat(200_000),
            ":61:2611041104C1,00NTRF\n".repeat(20_000),
            " ".repeat(500_000),
            "1".repeat(500_000)
        };
    }
}
