package pl.ugoda.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

class TransferCodeTests {
    private static final Nrb ACCOUNT = new Nrb("92124012340001567890123456");

    @Test
    void agreesWithTheExamplesOfTheRecommendation() {
        assertThat(TransferCode.of(
                                new Nip("1234567890"), ACCOUNT, Money.zloty("12.00"), "Odbiorca 1", "FV 1234/34/2012")
                        .text())
                .isEqualTo("1234567890|PL|92124012340001567890123456|001200|Odbiorca 1|FV 1234/34/2012|||");
        assertThat(TransferCode.of(null, ACCOUNT, Money.zloty("12.00"), "Odbiorca 1", "Przelew ekspress")
                        .text())
                .isEqualTo("|PL|92124012340001567890123456|001200|Odbiorca 1|Przelew ekspress|||");
    }

    @Test
    void barsAndLongTextsNeverBreakTheFields() {
        String text = TransferCode.of(
                        null,
                        ACCOUNT,
                        Money.zloty("19.99"),
                        "Hurtownia|Wzorcowa spółka z ograniczoną odpowiedzialnością",
                        "UG-2026-00412 zapłata za wszystkie faktury")
                .text();
        String[] fields = text.split("\\|", -1);
        assertThat(fields).hasSize(9);
        assertThat(fields[3]).isEqualTo("001999");
        assertThat(fields[4]).isEqualTo("Hurtownia Wzorcowa s");
        assertThat(fields[5]).startsWith("UG-2026-00412").hasSizeLessThanOrEqualTo(32);
        assertThat(text).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void anAmountOverSixDigitsIsLeftToThePayer() {
        assertThat(TransferCode.of(null, ACCOUNT, Money.zloty("9999.99"), "A", "B")
                        .text())
                .contains("|999999|");
        assertThat(TransferCode.of(null, ACCOUNT, Money.zloty("10000.00"), "A", "B")
                        .text())
                .contains("|000000|");
    }

    @Test
    void otherCurrenciesAreRefused() {
        Money euro = new Money(100, java.util.Currency.getInstance("EUR"));
        assertThatThrownBy(() -> TransferCode.of(null, ACCOUNT, euro, "A", "B"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePictureCanBeReadAgain() throws Exception {
        TransferCode code =
                TransferCode.of(null, ACCOUNT, Money.zloty("123.45"), "Łąka Wzorcowa", "UG-2026-00412 część");
        assertThat(read(code.svg())).isEqualTo(code.text());
    }

    @Test
    void thePictureToKeepCanBeReadAgainToo() throws Exception {
        TransferCode code = TransferCode.of(null, ACCOUNT, Money.zloty("123.45"), "Łąka Wzorcowa", "UG-2026-00412");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png()));
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(code.text());
        assertThat(side).as("large enough for a phone's screen").isGreaterThan(300);
    }

    /** Draws the path of the picture, four pixels a module, and reads it as an app would. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int modules = Integer.parseInt(box.group(1));
        int side = 4 * modules;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg.substring(svg.indexOf("#000")));
        while (run.find()) {
            int from = 4 * Integer.parseInt(run.group(1));
            int top = 4 * Integer.parseInt(run.group(2));
            int length = 4 * Integer.parseInt(run.group(3));
            for (int y = top; y < top + 4; y++) {
                Arrays.fill(pixels, y * side + from, y * side + from + length, 0);
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
