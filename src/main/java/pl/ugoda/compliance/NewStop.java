package pl.ugoda.compliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PersonId;

/**
 * A person's word that a channel shall be silent, with its proof.
 *
 * @param contactPoint null: every contact point of the channel
 * @param proof what was said or shown: the recognised word, or the name and version of the text on the page; nothing personal
 * @param source the stored message or visit that carries the whole of it
 * @param confirmation the one answer that may still go out, to say that we stopped
 */
public record NewStop(
        PersonId person,
        Channel channel,
        @Nullable UUID contactPoint,
        How how,
        String proof,
        @Nullable UUID source,
        @Nullable ContactId confirmation) {
    /** Ways to say stop. */
    public enum How {
        /** A word in a reply: STOP. */
        WORD,
        /** The link in a message, confirmed on its page. */
        LINK,
        /** The mail program's own button (RFC 8058). */
        ONE_CLICK,
        PORTAL,
        /** Told to a human. */
        STAFF
    }
}
