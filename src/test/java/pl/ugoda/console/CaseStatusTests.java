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
                "2026-11-22, -,                 false, OVERDUE",
                "2026-11-22, -,                 true,  PARTLY_PAID",
                "2026-11-23, -,                 false, BEFORE_DUE",
                "2026-11-24, -,                 true,  BEFORE_DUE",
                "2026-11-22, PROMISE,           true,  PROMISE",
                "2026-11-22, PAYMENT_PENDING,   false, OVERDUE",
                "2026-11-22, AGENT_AT_WORK,     false, ON_HOLD",
                "2026-11-22, PROMISE HARDSHIP,  false, HARDSHIP",
                "2026-11-22, HARDSHIP COMPLAINT, false, DISPUTE",
                "2026-11-24, DISPUTE,           false, DISPUTE",
                "-,          DISPUTE,           false, PAID"
            })
    void whatAsksForSilenceGoesBeforeWhatIsOwed(LocalDate oldestDue, String holds, boolean partlyPaid, Pill pill) {
        List<HoldReason> reasons = holds == null
                ? List.of()
                : Arrays.stream(holds.split(" ")).map(HoldReason::valueOf).toList();
        assertThat(CaseStatus.of(true, oldestDue, reasons, partlyPaid, TODAY)).isEqualTo(pill);
    }

    @Test
    void aClosedCaseIsPaid() {
        assertThat(CaseStatus.of(false, TODAY, List.of(), false, TODAY)).isEqualTo(Pill.PAID);
    }
}
