package pl.ugoda.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromiseLimitTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final PromiseLimit usual = PromiseLimit.USUAL;

    @Test
    void onlyWorkingDaysAheadMayBeNamed() {
        assertThat(usual.daysFrom(MONDAY))
                .startsWith(LocalDate.of(2026, 11, 24))
                .endsWith(LocalDate.of(2026, 12, 7))
                .hasSize(10)
                .doesNotContain(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29));
    }

    @Test
    void neitherTodayNorADayBeyondTheLimitMayBeNamed() {
        assertThat(usual.allows(MONDAY, MONDAY)).isFalse();
        assertThat(usual.allows(LocalDate.of(2026, 12, 7), MONDAY)).isTrue();
        assertThat(usual.allows(LocalDate.of(2026, 12, 8), MONDAY)).isFalse();
    }

    @Test
    void christmasEveIsNotAWorkingDay() {
        assertThat(usual.allows(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 14)))
                .isFalse();
        assertThat(usual.latest(LocalDate.of(2026, 12, 10))).contains(LocalDate.of(2026, 12, 23));
    }

    @Test
    void theLastDayIsAWorkingDay() {
        assertThat(usual.latest(LocalDate.of(2026, 11, 22))).contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void aShortLimitBeforeALongHolidayLeavesNoDay() {
        assertThat(new PromiseLimit(2).latest(LocalDate.of(2026, 12, 24))).isEmpty();
        assertThat(new PromiseLimit(2).daysFrom(LocalDate.of(2026, 12, 24))).isEmpty();
    }

    @Test
    void twoWorkingDaysAreLeftToTheBank() {
        assertThat(PromiseLimit.silentThrough(LocalDate.of(2026, 12, 4))).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(PromiseLimit.silentThrough(LocalDate.of(2026, 12, 23))).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void aLimitWithoutSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PromiseLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromiseLimit(61));
    }
}
