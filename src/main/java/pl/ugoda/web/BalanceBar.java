package pl.ugoda.web;

import java.util.ArrayList;
import java.util.List;
import pl.ugoda.kernel.Money;

/** An amount drawn by its components, the numbers beside it. A part too small to be seen is drawn at two per cent. */
public record BalanceBar(List<Part> parts) {
    private static final int WIDTH = 1000;
    private static final int SEEN = 20;
    private static final int GAP = 3;

    /** @param css the colour: {@code principal}, {@code interest} or {@code costs} */
    public record Part(String css, String label, Money amount) {}

    /** One stretch of the bar, in thousandths of its width. */
    public record Segment(Part part, int from, int width) {}

    public BalanceBar {
        parts = List.copyOf(parts);
    }

    public List<Segment> segments() {
        List<Part> drawn =
                parts.stream().filter(part -> part.amount().isPositive()).toList();
        long total = drawn.stream().mapToLong(part -> part.amount().minor()).sum();
        int small = (int) drawn.stream().filter(part -> isSmall(part, total)).count();
        long large = drawn.stream()
                .filter(part -> !isSmall(part, total))
                .mapToLong(part -> part.amount().minor())
                .sum();
        int room = WIDTH - small * SEEN - Math.max(0, drawn.size() - 1) * GAP;
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Part part : drawn) {
            int width = isSmall(part, total)
                    ? SEEN
                    : (int) Math.round((double) room * part.amount().minor() / large);
            segments.add(new Segment(part, from, width));
            from += width + GAP;
        }
        return segments;
    }

    private static boolean isSmall(Part part, long total) {
        return part.amount().minor() * WIDTH < total * SEEN;
    }
}
