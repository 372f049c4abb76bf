package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Formats;

class SandboxLineTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final Formats FORMATS = Formats.of(Language.EN);

    @Test
    void aDayHasOneDotAndMoneyWeighsMoreThanAMessageAndAMessageMoreThanSilence() {
        var line = SandboxLine.of(
                TODAY,
                List.of(
                        happened(19, "bell-off", "plain", "Silence"),
                        happened(19, "banknote", "paid", "Payment booked"),
                        happened(19, "mail", "teal", "E-mail sent"),
                        happened(12, "mail", "teal", "E-mail sent"),
                        happened(12, "route", "plain", "Planned")),
                null,
                FORMATS);

        assertThat(line.dots()).extracting(SandboxLine.Dot::icon).containsExactly("mail", "banknote");
        assertThat(line.dots().getLast().x()).isEqualTo(line.today());
    }

    @Test
    void whatComesNextIsDashedAndLiesAheadOfToday() {
        var next = new SandboxLine.Next(TODAY.plusDays(20), "phone", "Call");
        var line = SandboxLine.of(TODAY, List.of(happened(12, "mail", "teal", "E-mail sent")), next, FORMATS);

        var dot = line.dots().getLast();
        assertThat(dot.planned()).isTrue();
        assertThat(dot.x()).isGreaterThan(line.today()).isLessThan(SandboxLine.WIDTH);
        assertThat(dot.title()).contains("9\u00a0December").endsWith(": Call");
    }

    @Test
    void aLongStoryShowsItsLastWeeksAndAFarStepIsLeftOut() {
        var next = new SandboxLine.Next(TODAY.plusDays(300), "phone", "Call");
        var old = new Sandbox.Happening(
                "mail",
                "teal",
                "E-mail sent",
                "",
                TODAY.minusDays(200).atTime(8, 0).atZone(Formats.ZONE).toInstant());
        var line = SandboxLine.of(TODAY, List.of(old, happened(18, "mail", "teal", "E-mail sent")), next, FORMATS);

        assertThat(line.dots()).hasSize(1).noneMatch(SandboxLine.Dot::planned);
        assertThat(line.dots().getFirst().x()).isBetween(0, line.today());
    }

    @Test
    void aStoryThatBeginsTodayIsDrawnToo() {
        var line = SandboxLine.of(TODAY, List.of(), null, FORMATS);

        assertThat(line.dots()).isEmpty();
        assertThat(line.marks())
                .singleElement()
                .extracting(SandboxLine.Mark::text)
                .isEqualTo("3\u00a0December");
    }

    private static Sandbox.Happening happened(int day, String icon, String tone, String what) {
        return new Sandbox.Happening(
                icon,
                tone,
                what,
                "",
                LocalDate.of(2026, 11, day).atTime(8, 0).atZone(Formats.ZONE).toInstant());
    }
}
