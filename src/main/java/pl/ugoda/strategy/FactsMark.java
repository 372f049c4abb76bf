package pl.ugoda.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what a decision left a case with. While it stays the same nothing has happened, and the decision's own day of
 * looking again stands; once it differs the case is decided anew on the next run, so that silence, too, has a stored reason.
 */
final class FactsMark {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long mark = FNV_OFFSET;

    private FactsMark() {}

    /** Interest is left out: it grows by itself and is not something that happened. */
    static long of(CaseStateRow row) {
        FactsMark mark = new FactsMark();
        Snapshot facts = row.facts();
        mark.add(row.strategy());
        mark.add(String.valueOf(row.emailPoint()));
        mark.add(String.valueOf(row.phonePoint()));
        mark.add(facts.debtorKind());
        mark.add(facts.openClaims());
        mark.add(facts.principalMinor());
        mark.add(facts.anchor());
        for (HoldFact hold : facts.holds()) {
            mark.add(hold.reason());
            mark.add(hold.through());
        }
        mark.add(facts.lastOpenedOn());
        mark.add(facts.lastReplyOn());
        mark.add(WalkedPath.text(facts.path()));
        if (facts.legal().barredClaims() > 0) {
            mark.add(facts.legal().barredClaims());
        }
        return mark.mark;
    }

    private void add(@Nullable LocalDate day) {
        add(day == null ? -1 : day.toEpochDay());
    }

    private void add(long number) {
        for (int shift = 0; shift < 64; shift += 8) {
            mark = (mark ^ (number >>> shift & 0xff)) * FNV_PRIME;
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            mark = (mark ^ text.charAt(i)) * FNV_PRIME;
        }
        add(text.length());
    }
}
