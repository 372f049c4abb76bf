package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * Where a case stands on the path of a strategy's version.
 *
 * @param next the first step to look at, counted from 0
 * @param retry the step at {@code next} when it was begun but not carried out
 * @param attempts attempts of that step so far
 * @param failedChannels channels that did not reach the person, on any step of this path
 * @param lastTaken the last step carried out; empty when there is none or this version no longer has it
 * @param lastTakenOn its day
 */
record Position(
        int next,
        @Nullable String retry,
        int attempts,
        Set<Channel> failedChannels,
        @Nullable Step lastTaken,
        @Nullable LocalDate lastTakenOn) {

    static Position of(List<StepRecord> path, StrategyVersion strategy) {
        int furthest = -1;
        StepRecord last = null;
        StepRecord lastTaken = null;
        Set<Channel> failed = EnumSet.noneOf(Channel.class);
        for (StepRecord record : path) {
            Channel channel = record.channel();
            if (record.outcome() == StepRecord.Outcome.FAILED && channel != null) {
                failed.add(channel);
            }
            if (record.outcome() == StepRecord.Outcome.TAKEN) {
                lastTaken = record;
            }
            int position = strategy.position(record.step());
            if (position >= furthest && position >= 0) {
                furthest = position;
                last = record;
            }
        }
        Step lastStep = lastTaken == null || strategy.position(lastTaken.step()) < 0
                ? null
                : strategy.steps().get(strategy.position(lastTaken.step()));
        LocalDate lastOn = lastTaken == null ? null : lastTaken.on();
        return last != null && last.outcome() != StepRecord.Outcome.TAKEN
                ? new Position(furthest, last.step(), last.attempt(), failed, lastStep, lastOn)
                : new Position(furthest + 1, null, 0, failed, lastStep, lastOn);
    }
}
