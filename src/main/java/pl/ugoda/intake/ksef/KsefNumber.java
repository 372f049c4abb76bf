package pl.ugoda.intake.ksef;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number the national system gives an invoice: NIP, day, twelve hexadecimal digits and a CRC-8 (polynomial 7) over the first 32 characters. */
final class KsefNumber {
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9A-Fa-f])\\d{10}-\\d{8}-[0-9A-F]{12}-[0-9A-F]{2}(?![0-9A-Fa-f])");

    private KsefNumber() {}

    /** Files fetched from the national system are usually named by the number; the document itself does not carry it. */
    static Optional<String> inFileName(String fileName) {
        Matcher matcher = FORM.matcher(fileName);
        while (matcher.find()) {
            if (checkAgrees(matcher.group())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    static boolean checkAgrees(String number) {
        int crc = 0;
        for (byte letter : number.substring(0, 32).getBytes(StandardCharsets.US_ASCII)) {
            crc ^= letter;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) == 0 ? crc << 1 : (crc << 1) ^ 0x07;
            }
            crc &= 0xFF;
        }
        return crc == Integer.parseInt(number.substring(33), 16);
    }
}
