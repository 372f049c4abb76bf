package pl.ugoda.strategy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/** What a condition of a strategy may ask about. Names and meanings stay for ever: stored decisions are replayed by them. */
enum Variable {
    OVERDUE_DAYS("overdueDays", SimpleType.INT),
    OPEN_CLAIMS("openClaims", SimpleType.INT),
    PRINCIPAL_MINOR("principalMinor", SimpleType.INT),
    INTEREST_MINOR("interestMinor", SimpleType.INT),
    TOTAL_MINOR("totalMinor", SimpleType.INT),
    DEBTOR_KIND("debtorKind", SimpleType.STRING),
    CONSUMER("consumer", SimpleType.BOOL),
    HAS_EMAIL("hasEmail", SimpleType.BOOL),
    HAS_PHONE("hasPhone", SimpleType.BOOL),
    CONTACTS_MADE("contactsMade", SimpleType.INT),
    LAST_CONTACT_DAYS_AGO("lastContactDaysAgo", SimpleType.INT),
    OPENED("opened", SimpleType.BOOL),
    OPENED_DAYS_AGO("openedDaysAgo", SimpleType.INT),
    REPLIED_DAYS_AGO("repliedDaysAgo", SimpleType.INT),
    PROMISED("promised", SimpleType.BOOL),
    HARDSHIP("hardship", SimpleType.BOOL),
    DISPUTED("disputed", SimpleType.BOOL);

    /** Stands for "never" where days since something are asked for: large, so that {@code x > 30} is true of it. */
    static final long NEVER = 100_000;

    private static final Map<String, Variable> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.cel, Function.identity()));

    private final String cel;
    private final CelType type;

    Variable(String cel, CelType type) {
        this.cel = cel;
        this.type = type;
    }

    String cel() {
        return cel;
    }

    CelType type() {
        return type;
    }

    /** A {@link Long}, {@link Boolean} or {@link String}. */
    Object of(Snapshot snapshot, LocalDate today) {
        return switch (this) {
            case OVERDUE_DAYS -> snapshot.overdueDays(today);
            case OPEN_CLAIMS -> (long) snapshot.openClaims();
            case PRINCIPAL_MINOR -> snapshot.principalMinor();
            case INTEREST_MINOR -> snapshot.interestMinor(today);
            case TOTAL_MINOR -> snapshot.totalMinor(today);
            case DEBTOR_KIND -> snapshot.debtorKind();
            case CONSUMER -> snapshot.consumer();
            case HAS_EMAIL -> snapshot.reach().contains(Channel.EMAIL);
            case HAS_PHONE -> snapshot.reach().contains(Channel.SMS);
            case CONTACTS_MADE -> contactsMade(snapshot);
            case LAST_CONTACT_DAYS_AGO -> daysAgo(snapshot.lastContactOn(), today);
            case OPENED -> snapshot.opened();
            case OPENED_DAYS_AGO -> daysAgo(snapshot.lastOpenedOn(), today);
            case REPLIED_DAYS_AGO -> daysAgo(snapshot.lastReplyOn(), today);
            case PROMISED -> snapshot.heldFor("PROMISE", today);
            case HARDSHIP -> snapshot.heldFor("HARDSHIP", today);
            case DISPUTED -> snapshot.heldFor("DISPUTE", today);
        };
    }

    static @Nullable Variable named(String cel) {
        return BY_NAME.get(cel);
    }

    private static long contactsMade(Snapshot snapshot) {
        long made = 0;
        for (StepRecord step : snapshot.path()) {
            if (step.channel() != null && step.outcome() == StepRecord.Outcome.TAKEN) {
                made++;
            }
        }
        return made;
    }

    private static long daysAgo(@Nullable LocalDate day, LocalDate today) {
        return day == null ? NEVER : ChronoUnit.DAYS.between(day, today);
    }
}
