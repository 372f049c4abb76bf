package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.claims.Limitation;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/**
 * What is known about the person and the case when a contact is judged.
 *
 * @param contacts contacts in which we spoke first, of the last thirty days and planned ahead
 * @param lastReplyAt when the person last answered: wrote, spoke, objected, promised, told of hard times, paid
 * @param lastResponseAt when the person last showed any sign: a reply, a visit to the portal, a payment
 * @param holds those in force that concern this contact
 * @param stops of this person
 * @param informed whether the debtor received the notice of art. 13 and 14 GDPR
 * @param bankData how old our knowledge of the creditor's account is
 * @param settled whether nothing is left to pay
 * @param claims the open claims of the case
 * @param creditorGoesToCourt whether the creditor really sues
 */
record Circumstances(
        List<PastContact> contacts,
        @Nullable Instant lastReplyAt,
        @Nullable Instant lastResponseAt,
        List<HoldInForce> holds,
        List<StopInForce> stops,
        boolean informed,
        BankData bankData,
        boolean settled,
        CaseClaims claims,
        boolean creditorGoesToCourt) {
    Circumstances {
        contacts = List.copyOf(contacts);
        holds = List.copyOf(holds);
        stops = List.copyOf(stops);
    }

    /**
     * The open claims of a case.
     *
     * @param speakable until when each can be enforced, those under a hold of their own left out
     * @param held how many have a hold of their own, such as a dispute
     */
    record CaseClaims(Collection<Limitation> speakable, int held) {
        static final CaseClaims NONE = new CaseClaims(List.of(), 0);

        CaseClaims {
            speakable = List.copyOf(speakable);
        }

        int in(Limitation.State state, LocalDate day) {
            int count = 0;
            for (Limitation limitation : speakable) {
                if (limitation.on(day) == state) {
                    count++;
                }
            }
            return count;
        }
    }

    record PastContact(LocalDate day, Channel channel) {}

    /** @param until the last silent day; null: until somebody lifts it */
    record HoldInForce(
            UUID id,
            HoldReason reason,
            HoldScope scope,
            @Nullable LocalDate until) {}

    /**
     * @param contactPoint null: every contact point of the channel
     * @param confirmation the one answer that tells the person that we stopped
     */
    record StopInForce(
            UUID id,
            Channel channel,
            @Nullable UUID contactPoint,
            @Nullable ContactId confirmation) {}

    /** What we know of the creditor's bank account. */
    sealed interface BankData {
        /** No bank source exists: the creditor books payments by hand, there is nothing to be stale. */
        record NoSource() implements BankData {}

        record KnownUntil(Instant at, int mayBeDaysOld) implements BankData {}
    }
}
