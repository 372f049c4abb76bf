package pl.ugoda.payments.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.payments.ProviderPayments;

/** Where payment providers tell us what happened. No session and no sign-in: the signature over the raw bytes is the key. */
@RestController
class HooksController {
    private static final int MOST_BYTES = 64 * 1024;

    private final ProviderPayments payments;

    HooksController(ProviderPayments payments) {
        this.payments = payments;
    }

    /** The organization stands in the address that its provider was given; a wrong one only makes the signature fail. */
    @PostMapping("/hooks/{provider}/{organization}")
    ResponseEntity<Void> notified(
            @PathVariable String provider,
            @PathVariable UUID organization,
            @RequestHeader HttpHeaders headers,
            InputStream sent)
            throws IOException {
        // Never more than the limit is held in memory, whatever length the sender claims or hides.
        byte[] body = sent.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Map<String, String> plain = new HashMap<>();
        headers.forEach((name, values) -> plain.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var receipt = CurrentOrganization.call(
                new OrganizationId(organization),
                () -> CurrentActor.call(
                        new Actor.Automaton("hook:" + provider.replaceAll("[^a-z0-9-]", "")),
                        () -> payments.accept(provider, plain, body)));
        return switch (receipt) {
            case ACCEPTED -> ResponseEntity.ok().build();
            case REFUSED -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
            case UNKNOWN_PROVIDER -> ResponseEntity.notFound().build();
        };
    }
}
