package pl.ugoda.portal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import pl.ugoda.portal.Answer.Reading;

/** A date of birth as people write it: "7.", "maja", "IV", and two digits of a year where only one year can be meant. */
final class BirthDateTyped {
    private static final int FIRST_YEAR = 1900;
    private static final int OLDEST = 110;
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final List<List<String>> NAMES = List.of(
            List.of("STY", "JAN"),
            List.of("LUT", "FEB"),
            List.of("MAR"),
            List.of("KWI", "APR"),
            List.of("MAJ", "MAY"),
            List.of("CZE", "JUN"),
            List.of("LIP", "JUL"),
            List.of("SIE", "AUG"),
            List.of("WRZ", "SEP"),
            List.of("PAZ", "OCT"),
            List.of("LIS", "NOV"),
            List.of("GRU", "DEC"));

    private BirthDateTyped() {}

    static Reading read(String day, String month, String year, LocalDate today) {
        OptionalInt dayOfMonth = number(day, 1, 31);
        OptionalInt monthOfYear = month(month);
        OptionalInt wholeYear = year(year, today);
        if (dayOfMonth.isEmpty()) {
            return new Reading.Unreadable("day");
        }
        if (monthOfYear.isEmpty()) {
            return new Reading.Unreadable("month");
        }
        if (wholeYear.isEmpty()) {
            return new Reading.Unreadable("year");
        }
        YearMonth in = YearMonth.of(wholeYear.getAsInt(), monthOfYear.getAsInt());
        return in.isValidDay(dayOfMonth.getAsInt())
                ? new Reading.Read(new Answer.BirthDate(in.atDay(dayOfMonth.getAsInt())))
                : new Reading.Unreadable("no-such-day");
    }

    private static OptionalInt number(String typed, int least, int most) {
        String plain = typed.replaceFirst("\\.$", "");
        if (!plain.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(plain);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalInt month(String typed) {
        String name = Normalizer.normalize(typed.replaceFirst("\\.$", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        if (ROMAN.contains(name)) {
            return OptionalInt.of(ROMAN.indexOf(name) + 1);
        }
        if (name.matches("[A-Z]{3,12}")) {
            return IntStream.rangeClosed(1, NAMES.size())
                    .filter(number -> NAMES.get(number - 1).contains(name.substring(0, 3)))
                    .findFirst();
        }
        return number(typed, 1, 12);
    }

    private static OptionalInt year(String typed, LocalDate today) {
        String plain = typed.replaceFirst("\\s*r?\\.?$", "");
        if (plain.matches("[0-9]{4}")) {
            return number(plain, FIRST_YEAR, today.getYear());
        }
        if (!plain.matches("[0-9]{2}")) {
            return OptionalInt.empty();
        }
        int lastTwo = Integer.parseInt(plain);
        int[] possible = IntStream.of(FIRST_YEAR + lastTwo, FIRST_YEAR + 100 + lastTwo)
                .filter(year -> year <= today.getYear() && year >= today.getYear() - OLDEST)
                .toArray();
        return possible.length == 1 ? OptionalInt.of(possible[0]) : OptionalInt.empty();
    }
}
