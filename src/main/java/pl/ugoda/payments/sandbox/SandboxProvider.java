package pl.ugoda.payments.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.PaymentProvider;
import pl.ugoda.vault.Credentials;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Our adapter to the sandbox provider: signs and verifies like a real one, with a secret of the organization. */
@Component
@Profile({"demo", "test"})
class SandboxProvider implements PaymentProvider {
    static final String NAME = "sandbox";

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String SECRET = "secret";

    private final SandboxPaymentRepository payments;
    private final Credentials credentials;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final InstantSource technicalClock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    SandboxProvider(
            SandboxPaymentRepository payments,
            Credentials credentials,
            TransactionOperations transaction,
            Clock clock,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.payments = payments;
        this.credentials = credentials;
        this.transaction = transaction;
        this.clock = clock;
        this.technicalClock = technicalClock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Started start(Request request) {
        String reference = transaction.execute(_ -> {
            // Now, and not with the first notification: several may come at the same moment.
            String _ = secret();
            return payments.begin(request, fresh("SBX"), clock.instant());
        });
        return new Started(reference, URI.create("/demo/pay/" + reference));
    }

    @Override
    public Optional<Notice> verify(Map<String, String> headers, byte[] body) {
        String signature = headers.getOrDefault(Signatures.HEADER, "");
        boolean genuine = credentials
                .find(NAME, Credentials.WHOLE_ORGANIZATION)
                .map(kept -> kept.getOrDefault(SECRET, ""))
                .filter(secret -> !secret.isEmpty())
                .filter(secret -> Signatures.hold(secret, signature, body, technicalClock.instant()))
                .isPresent();
        return genuine ? read(body) : Optional.empty();
    }

    /** A notification as the provider would send it: headers and body. */
    Signed notification(SandboxPayment payment, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", payment.reference() + "-" + payment.outcome());
        fields.put("reference", payment.reference());
        fields.put("outcome", payment.outcome().name());
        fields.put("amountMinor", Long.toString(payment.amount().minor()));
        fields.put("currency", payment.amount().currency().getCurrencyCode());
        fields.put("paidAt", at.toString());
        byte[] body = json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        return new Signed(Map.of(Signatures.HEADER, Signatures.sign(secret(), technicalClock.instant(), body)), body);
    }

    /** What travels from the provider to us. */
    static final class Signed {
        private final Map<String, String> headers;
        private final byte[] body;

        private Signed(Map<String, String> headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }
    }

    private Optional<Notice> read(byte[] body) {
        try {
            Map<String, String> fields = json.readValue(body, FIELDS);
            String event = required(fields, "event");
            String reference = required(fields, "reference");
            if (!required(fields, "outcome").equals(SandboxPayment.Outcome.PAID.name())) {
                return Optional.of(new Notice.Failed(event, reference));
            }
            Money amount = new Money(
                    Long.parseLong(required(fields, "amountMinor")),
                    Currency.getInstance(required(fields, "currency")));
            return Optional.of(new Notice.Paid(event, reference, amount, Instant.parse(required(fields, "paidAt"))));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("the notification lacks " + name);
        }
        return value;
    }

    /** Agreed on when first needed, as a contract with a real provider would. */
    private String secret() {
        return credentials
                .find(NAME, Credentials.WHOLE_ORGANIZATION)
                .map(kept -> kept.getOrDefault(SECRET, ""))
                .orElseGet(() -> {
                    String made = fresh("whsec");
                    credentials.keep(NAME, Credentials.WHOLE_ORGANIZATION, Map.of(SECRET, made));
                    return made;
                });
    }

    private String fresh(String prefix) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return prefix + "-" + HexFormat.of().formatHex(bytes);
    }
}
