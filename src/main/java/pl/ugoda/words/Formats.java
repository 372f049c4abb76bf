package pl.ugoda.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

/**
 * How figures and days are written in one language. Web pages keep numbers whole with U+202F and U+00A0; {@link #plain()} gives
 * the twin with ordinary spaces for SMS and plain-text mail.
 */
public final class Formats {
    /** The zone in which the business day is told. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final Language language;
    private final boolean plain;
    private final DateTimeFormatter prose;
    private final DateTimeFormatter day;
    private final DateTimeFormatter table;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter fullWeekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    private Formats(Language language, boolean plain) {
        this.language = language;
        this.plain = plain;
        boolean polish = language == Language.PL;
        this.prose = formatter("d MMMM uuuu");
        this.day = formatter("d MMMM");
        this.table = formatter(polish ? "dd.MM.uuuu" : "d MMM uuuu");
        this.shortDay = formatter(polish ? "d.MM" : "d MMM");
        this.weekday = formatter("EEE, d MMMM uuuu");
        this.fullWeekday = formatter("EEEE, d MMMM uuuu");
        this.month = formatter("LLLL uuuu");
        this.time = formatter(polish ? "H:mm" : "HH:mm");
    }

    public static Formats of(Language language) {
        return new Formats(language, false);
    }

    /** The same formats with ordinary spaces only. */
    public Formats plain() {
        return plain ? this : new Formats(language, true);
    }

    /** {@code 1 227,35 zł}, {@code PLN 1,227.35}. */
    public String money(Money money) {
        String amount = amount(money);
        String code = money.currency().getCurrencyCode();
        return finish(
                switch (language) {
                    case PL -> amount + Typography.NO_BREAK + sign(money.currency());
                    case EN -> code + Typography.NO_BREAK + amount;
                });
    }

    /** The figure without its currency: {@code 1 227,35}. */
    public String amount(Money money) {
        return decimal(money.amount());
    }

    /** What stands beside the figure: {@code zł} in Polish, the code otherwise. */
    public String sign(Currency currency) {
        return language == Language.PL && currency.equals(Money.PLN) ? "zł" : currency.getCurrencyCode();
    }

    /** {@code 1 284}. */
    public String number(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /** The number with its own decimals: {@code 11,25}. */
    public String decimal(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 6);
        if (number.signum() < 0) {
            text.append(Typography.MINUS);
        }
        char thousands = language == Language.PL ? Typography.NARROW_NO_BREAK : ',';
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(thousands);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.PL ? ',' : '.').append(digits, point + 1, digits.length());
        }
        return finish(text.toString());
    }

    /** A share of one as a whole percentage: 0.62 is {@code 62%}. */
    public String percent(double share) {
        return rate(BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }

    /** A yearly rate as the law gives it: {@code 11,25%}. */
    public String rate(BigDecimal percent) {
        return decimal(percent) + "%";
    }

    /** In prose: {@code 23 listopada 2026}. */
    public String date(LocalDate date) {
        return finish(prose.format(date));
    }

    /** In prose when the year is plain: {@code 23 listopada}. */
    public String day(LocalDate date) {
        return finish(day.format(date));
    }

    /** In tables: {@code 23.11.2026}, {@code 23 Nov 2026}. */
    public String tableDate(LocalDate date) {
        return finish(table.format(date));
    }

    /** Where the weekday matters: {@code pon., 11 stycznia 2027}. */
    public String weekday(LocalDate date) {
        return finish(weekday.format(date));
    }

    /** {@code poniedziałek, 23 listopada 2026}. */
    public String fullWeekday(LocalDate date) {
        return finish(fullWeekday.format(date));
    }

    /** {@code listopad 2026}. */
    public String month(LocalDate date) {
        return finish(month.format(date));
    }

    public String time(LocalTime at) {
        return time.format(at);
    }

    public String time(Instant at) {
        return time(at.atZone(ZONE).toLocalTime());
    }

    /** {@code dziś}, {@code jutro}, {@code wczoraj}, else {@code 23.11} in this year and {@code 23.11.2025} in another. */
    public String relative(LocalDate date, LocalDate today) {
        long days = date.toEpochDay() - today.toEpochDay();
        if (days == 0) {
            return language == Language.PL ? "dziś" : "today";
        }
        if (days == 1) {
            return language == Language.PL ? "jutro" : "tomorrow";
        }
        if (days == -1) {
            return language == Language.PL ? "wczoraj" : "yesterday";
        }
        return date.getYear() == today.getYear() ? finish(shortDay.format(date)) : tableDate(date);
    }

    /** For a timeline: {@code wczoraj, 20:14}, {@code 20.11, 12:40}. */
    public String moment(Instant at, LocalDate today) {
        return relative(at.atZone(ZONE).toLocalDate(), today) + ", " + time(at);
    }

    /** An age under a day in its largest unit: {@code 2 min}, {@code 14 godz.}; from a day on in days. */
    public String age(Duration age) {
        boolean polish = language == Language.PL;
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return finish(Math.max(1, age.toMinutes()) + "" + Typography.NO_BREAK + "min");
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return finish(age.toHours() + "" + Typography.NO_BREAK + (polish ? "godz." : "h"));
        }
        long days = age.toDays();
        String unit = polish ? (days == 1 ? "dzień" : "dni") : (days == 1 ? "day" : "days");
        return finish(number(days) + Typography.NO_BREAK + unit);
    }

    /** An account number in its groups: {@code 61 1090 1014 0000 0712 1981 2874}. */
    public String account(Nrb account) {
        String digits = account.digits();
        StringBuilder text = new StringBuilder(digits.substring(0, 2));
        for (int i = 2; i < digits.length(); i += 4) {
            text.append(Typography.NO_BREAK).append(digits, i, i + 4);
        }
        return finish(text.toString());
    }

    /** {@code 123-456-78-90}. */
    public String nip(Nip nip) {
        String digits = nip.digits();
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6, 8) + "-"
                + digits.substring(8);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** A figure or a date is not torn at the end of a line, except after a comma; a plain text has ordinary spaces instead. */
    private String finish(String text) {
        if (plain) {
            return Typography.plain(text);
        }
        return text.replace(' ', Typography.NO_BREAK).replace("," + Typography.NO_BREAK, ", ");
    }
}
