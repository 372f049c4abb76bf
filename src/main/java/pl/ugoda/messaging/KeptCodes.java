package pl.ugoda.messaging;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.vault.Vault;

/**
 * One-time codes while they are valid. The digits exist in the message alone; six of them are guessed from a plain hash in a moment,
 * so what is kept is a mark under the vault's key. All in the caller's transaction.
 */
@Component
class KeptCodes {
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OneTimeCodeRepository codes;
    private final Vault vault;
    private final InstantSource technicalClock;

    KeptCodes(OneTimeCodeRepository codes, Vault vault, @Qualifier("technicalClock") InstantSource technicalClock) {
        this.codes = codes;
        this.vault = vault;
        this.technicalClock = technicalClock;
    }

    int askedThisHour(DebtorId debtor) {
        return codes.askedSince(debtor, technicalClock.instant().minus(HOUR));
    }

    void asked(ContactId contact, PortalLink by, UUID sentTo) {
        Instant now = technicalClock.instant();
        codes.sweep(now.minus(KEPT));
        codes.insert(contact, by, sentTo, now);
    }

    /** New digits for a message that is being written; from now on they alone are right. */
    String write(ContactId contact) {
        String digits = ("%0" + DIGITS + "d").formatted(RANDOM.nextInt(CODES));
        codes.written(contact, mark(contact, digits), technicalClock.instant());
        return digits;
    }

    Optional<UUID> wentTo(PortalLink link) {
        return codes.newest(link, oldest()).map(OneTimeCodeRepository.Written::sentTo);
    }

    OneTimeCodes.Judged judge(PortalLink link, String digits) {
        var newest = codes.newest(link, oldest());
        if (newest.isEmpty()) {
            return new OneTimeCodes.Judged.NoneIsOut();
        }
        ContactId contact = newest.get().contact();
        boolean same = MessageDigest.isEqual(newest.get().mark().orElseThrow(), mark(contact, digits));
        if (!same) {
            return new OneTimeCodes.Judged.Wrong();
        }
        codes.takeBack(contact);
        return new OneTimeCodes.Judged.Right();
    }

    void takeBack(ContactId contact) {
        codes.takeBack(contact);
    }

    private Instant oldest() {
        return technicalClock.instant().minus(OneTimeCodes.VALID);
    }

    private byte[] mark(ContactId contact, String digits) {
        return vault.index("one-time-code", contact + " " + digits);
    }
}
