package pl.ugoda.messaging;

import java.time.Instant;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.Language;
import pl.ugoda.messaging.template.ShippedTemplates.Rendered;

/** Keeps each message, sealed, as it is about to leave. */
@Component
class KeptLetters {
    private final SentContent content;
    private final RenderingRepository renderings;

    KeptLetters(SentContent content, RenderingRepository renderings) {
        this.content = content;
        this.renderings = renderings;
    }

    /** @return the digest of the open content */
    byte[] keep(Claimed claimed, Rendered rendered, Language language, Instant at) {
        var sealed = content.seal(rendered.content());
        renderings.insert(claimed.intent().id(), claimed.attempt(), language, rendered, sealed, at);
        return sealed.digest();
    }
}
