package pl.ugoda.kernel;

import java.math.BigInteger;
import java.util.Optional;

/** A Polish bank account number: 26 digits whose check digits agree (ISO 7064, modulo 97). */
public record Nrb(String digits) {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public Nrb {
        if (!agrees(digits)) {
            throw new IllegalArgumentException("not a Polish account number");
        }
    }

    /** Accepts spaces and a leading {@code PL}. */
    public static Optional<Nrb> parse(String text) {
        String digits = text.strip().replaceFirst("^(?i)PL", "").replaceAll("[\\s\\-]", "");
        return agrees(digits) ? Optional.of(new Nrb(digits)) : Optional.empty();
    }

    /** The account with these 24 digits of bank and client; the check digits are computed. */
    public static Nrb of(String bankAndClient) {
        int remainder =
                new BigInteger(bankAndClient + "252100").mod(NINETY_SEVEN).intValue();
        return new Nrb("%02d%s".formatted(98 - remainder, bankAndClient));
    }

    @Override
    public String toString() {
        return "NRB …" + digits.substring(22);
    }

    private static boolean agrees(String digits) {
        return digits.matches("\\d{26}")
                && new BigInteger(digits.substring(2) + "2521" + digits.substring(0, 2))
                                .mod(NINETY_SEVEN)
                                .intValue()
                        == 1;
    }
}
