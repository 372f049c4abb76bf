package pl.ugoda.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.Channel;

/** Makes what stands in one message alone: its links, and the digits of a one-time code. In the caller's transaction. */
@Component
class PersonalParts {
    private final Links links;
    private final KeptCodes codes;
    private final String publicUrl;

    PersonalParts(Links links, KeptCodes codes, @Value("${ugoda.public-url}") String publicUrl) {
        this.links = links;
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    Personal of(Intent intent) {
        String stopLink = intent.channel() == Channel.EMAIL ? publicUrl + "/u/" + links.toStop(intent) : "";
        return isCode(intent)
                ? new Personal("", stopLink, codes.write(intent.id()))
                : new Personal(publicUrl + "/s/" + links.toPortal(intent), stopLink, "");
    }

    static boolean isCode(Intent intent) {
        return intent.template().equals(OneTimeCodes.TEMPLATE);
    }
}
