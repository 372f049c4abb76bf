package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.web.Pill;

class CaseStatusTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-22, -,                 false, false, OVERDUE",
                "2026-11-22, -,                 true, false,  PARTLY_PAID",
                "2026-11-23, -,                 false, false, BEFORE_DUE",
                "2026-11-24, -,                 true, false,  BEFORE_DUE",
                "2026-11-22, PROMISE,           true, false,  PROMISE",
                "2026-11-22, PAYMENT_PENDING,   false, false, OVERDUE",
                "2026-11-22, MONEY_UNDECIDED,   false, false, OVERDUE",
                "2026-11-22, AGENT_AT_WORK,     false, false, ON_HOLD",
                "2026-11-22, PROMISE HARDSHIP,  false, false, HARDSHIP",
                "2026-11-22, HARDSHIP COMPLAINT, false, false, DISPUTE",
                "2026-11-24, DISPUTE,           false, false, DISPUTE",
                "-,          DISPUTE,           false, false, PAID",
                "2026-11-22, -,                 true,  true, TIME_BARRED",
                "2026-11-22, PAYMENT_PENDING,   false, true, TIME_BARRED",
                "2026-11-22, DISPUTE,           false, true, DISPUTE"
            })
    void whatAsksForSilenceGoesBeforeWhatIsOwed(
            LocalDate oldestDue, String holds, boolean partlyPaid, boolean barred, Pill pill) {
        List<HoldReason> reasons = holds == null
                ? List.of()
                : Arrays.stream(holds.split(" ")).map(HoldReason::valueOf).toList();
        assertThat(CaseStatus.of(true, oldestDue, reasons, partlyPaid, barred, TODAY))
                .isEqualTo(pill);
    }

    @Test
    void aClosedCaseIsPaid() {
        assertThat(CaseStatus.of(false, TODAY, List.of(), false, false, TODAY)).isEqualTo(Pill.PAID);
    }
}
