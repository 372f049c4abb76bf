package pl.ugoda.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every contact policy that was ever shipped, oldest first; replaying an old decision needs the old one. */
@Component
class ContactPolicies {
    private static final int SHIPPED = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ContactPolicy> versions;

    ContactPolicies() {
        versions = IntStream.rangeClosed(1, SHIPPED)
                .mapToObj(version -> read("/compliance/contact-policy-" + version + ".json"))
                .sorted(Comparator.comparing(ContactPolicy::validFrom))
                .toList();
    }

    /** The policy of a day. Before the first policy the first one rules: no day is without rules. */
    ContactPolicy on(LocalDate day) {
        var policy = versions.getFirst();
        for (var candidate : versions) {
            policy = candidate.validFrom().isAfter(day) ? policy : candidate;
        }
        return policy;
    }

    private static ContactPolicy read(String resource) {
        try (InputStream document =
                Objects.requireNonNull(ContactPolicies.class.getResourceAsStream(resource), resource)) {
            return JSON.readValue(document, ContactPolicy.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
