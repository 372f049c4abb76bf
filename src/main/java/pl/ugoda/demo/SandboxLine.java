package pl.ugoda.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pl.ugoda.words.Formats;

/**
 * The line of time under the sandbox: one dot for each day on which something happened, today, and the next step as far as it is
 * known. Positions are in a drawing 1400 wide.
 *
 * @param today where today stands
 */
public record SandboxLine(int today, List<Dot> dots, List<Mark> marks) {
    static final int WIDTH = 1400;
    private static final int EDGE = 40;
    private static final int MOST_DAYS = 60;
    private static final int AHEAD = 14;
    private static final int MARK_ROOM = 110;

    /** @param planned whether it still lies ahead */
    public record Dot(int x, String icon, String tone, boolean planned, String title) {}

    /** A date under the line. */
    public record Mark(int x, String text) {}

    /** What comes next, on which day. */
    record Next(LocalDate on, String icon, String words) {}

    static SandboxLine of(LocalDate today, List<Sandbox.Happening> happenings, @Nullable Next next, Formats formats) {
        TreeMap<LocalDate, List<Sandbox.Happening>> days = new TreeMap<>();
        happenings.forEach(happening -> days.computeIfAbsent(
                        happening.at().atZone(Formats.ZONE).toLocalDate(), _ -> new ArrayList<>())
                .add(happening));
        LocalDate from = latest(days.isEmpty() ? today : days.firstKey(), today.minusDays(MOST_DAYS));
        LocalDate to = today.plusDays(AHEAD);
        if (next != null && next.on().isAfter(to)) {
            to = next.on().isAfter(today.plusDays(MOST_DAYS)) ? today.plusDays(MOST_DAYS) : next.on();
        }
        Scale scale = new Scale(from, to);
        List<Dot> dots = new ArrayList<>();
        days.tailMap(from).forEach((day, all) -> dots.add(dot(scale.of(day), day, all, formats)));
        if (next != null && !next.on().isAfter(to)) {
            dots.add(new Dot(
                    scale.of(next.on()), next.icon(), "plain", true, formats.weekday(next.on()) + ": " + next.words()));
        }
        return new SandboxLine(scale.of(today), dots, marks(scale, today, formats));
    }

    /** A day shows what weighs most: money, else a message, else a silence. */
    private static Dot dot(int x, LocalDate day, List<Sandbox.Happening> all, Formats formats) {
        Sandbox.Happening shown = all.stream()
                .max(Comparator.comparingInt(happening -> weight(happening.tone())))
                .orElseThrow();
        return new Dot(x, shown.icon(), shown.tone(), false, formats.weekday(day) + ": " + shown.what());
    }

    private static int weight(String tone) {
        return List.of("plain", "teal", "paid").indexOf(tone);
    }

    private static List<Mark> marks(Scale scale, LocalDate today, Formats formats) {
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day : List.of(scale.from(), scale.to())) {
            if (Math.abs(scale.of(day) - scale.of(today)) >= MARK_ROOM) {
                marks.add(new Mark(scale.of(day), formats.day(day)));
            }
        }
        return marks;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** From days to places. */
    private record Scale(LocalDate from, LocalDate to) {
        int of(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return EDGE + Math.toIntExact((WIDTH - 2L * EDGE) * ChronoUnit.DAYS.between(from, day) / all);
        }
    }
}
