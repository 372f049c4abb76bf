package pl.ugoda.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a contact point is. */
public enum Medium {
    EMAIL {
        @Override
        public Optional<String> normalize(String text) {
            String address = text.strip();
            int at = address.lastIndexOf('@');
            if (at < 1 || address.length() > LONGEST_EMAIL) {
                return Optional.empty();
            }
            try {
                String domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
                String local = address.substring(0, at).toLowerCase(Locale.ROOT);
                return LOCAL_PART.matcher(local).matches()
                                && DOMAIN.matcher(domain).matches()
                        ? Optional.of(local + '@' + domain)
                        : Optional.empty();
            } catch (IllegalArgumentException notADomain) {
                return Optional.empty();
            }
        }
    },
    PHONE {
        @Override
        public Optional<String> normalize(String text) {
            Matcher mobile = POLISH_MOBILE.matcher(BETWEEN_DIGITS.matcher(text).replaceAll(""));
            return mobile.matches() ? Optional.of("+48" + mobile.group(1)) : any(text);
        }

        private Optional<String> any(String text) {
            try {
                var number = PHONES.parse(text, "PL");
                return PHONES.isValidNumber(number)
                        ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                        : Optional.empty();
            } catch (NumberParseException notANumber) {
                return Optional.empty();
            }
        }
    };

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    // Nearly every number of a Polish file is one of these; the library, which knows every country, takes twenty times
    // as long.
    private static final Pattern POLISH_MOBILE = Pattern.compile("(?:\\+48)?((?:45|5[0137]|6[069]|7[2389]|88)\\d{7})");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ -]");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /**
     * The one spelling of an address or number: e-mail in lower case with an ASCII domain, a phone number in E.164 (Polish unless
     * it says otherwise). Empty when it is neither.
     */
    public abstract Optional<String> normalize(String text);

    static boolean isMobile(String e164) {
        try {
            return switch (PHONES.getNumberType(PHONES.parse(e164, "PL"))) {
                case PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE -> true;
                default -> false;
            };
        } catch (NumberParseException impossible) {
            throw new IllegalStateException("a stored phone number is in E.164");
        }
    }
}
