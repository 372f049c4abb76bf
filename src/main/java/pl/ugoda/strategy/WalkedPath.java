package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * The walked steps of a case in one short line, as they stand in {@code strategy.case_state} and in stored decisions:
 * {@code first-email/1/TAKEN/2026-11-10/EMAIL sms/1/FAILED/2026-11-12/SMS call/1/TAKEN/2026-11-16/}.
 */
final class WalkedPath {
    private WalkedPath() {}

    static String text(List<StepRecord> path) {
        if (path.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(path.size() * 40);
        for (StepRecord record : path) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(record.step())
                    .append('/')
                    .append(record.attempt())
                    .append('/')
                    .append(record.outcome())
                    .append('/')
                    .append(record.on())
                    .append('/');
            Channel channel = record.channel();
            if (channel != null) {
                text.append(channel);
            }
        }
        return text.toString();
    }

    static List<StepRecord> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<StepRecord> path = new ArrayList<>();
        for (String record : text.split(" ", -1)) {
            String[] part = record.split("/", -1);
            path.add(new StepRecord(
                    part[0],
                    Integer.parseInt(part[1]),
                    StepRecord.Outcome.valueOf(part[2]),
                    LocalDate.parse(part[3]),
                    channel(part[4])));
        }
        return List.copyOf(path);
    }

    private static @Nullable Channel channel(String code) {
        return code.isEmpty() ? null : Channel.valueOf(code);
    }
}
