package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/**
 * One row of {@code strategy.case_state}.
 *
 * @param nextActionOn {@link LocalDate#MIN}: something happened since the last decision; {@link LocalDate#MAX}: nothing to do
 * @param emailPoint the address to write to, when there is a usable one that was not refused
 * @param phonePoint the number to text, likewise
 * @param termsChangeOn the first day on which the facts differ although nothing happens, because a claim becomes time-barred
 */
record CaseStateRow(
        CaseId caseId,
        PersonId person,
        DebtorId debtor,
        CreditorId creditor,
        String strategy,
        LocalDate nextActionOn,
        @Nullable UUID emailPoint,
        @Nullable UUID phonePoint,
        LocalDate termsChangeOn,
        Snapshot facts) {

    static Set<Channel> reach(@Nullable UUID emailPoint, @Nullable UUID phonePoint) {
        Set<Channel> reach = EnumSet.noneOf(Channel.class);
        if (emailPoint != null) {
            reach.add(Channel.EMAIL);
        }
        if (phonePoint != null) {
            reach.add(Channel.SMS);
        }
        return reach;
    }

    /** Where a channel leads; none for a channel without an address. */
    @Nullable
    UUID point(Channel channel) {
        return switch (channel) {
            case EMAIL -> emailPoint;
            case SMS -> phonePoint;
            case CALL, LETTER, PORTAL -> null;
        };
    }

    /** A day that lies after the change of terms is brought forward to it: then the case has to be looked at. */
    CaseStateRow advanced(Snapshot facts, LocalDate next) {
        return at(facts, next.isAfter(termsChangeOn) ? termsChangeOn : next);
    }

    /** As it is decided on a day of which it is known whether the creditor really sues. */
    CaseStateRow courtMeant(boolean meant) {
        return at(facts.courtMeant(meant), nextActionOn);
    }

    private CaseStateRow at(Snapshot facts, LocalDate next) {
        return new CaseStateRow(
                caseId, person, debtor, creditor, strategy, next, emailPoint, phonePoint, termsChangeOn, facts);
    }
}
