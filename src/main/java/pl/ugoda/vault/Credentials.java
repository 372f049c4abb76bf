package pl.ugoda.vault;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What providers (payments, SMS, mail) gave us to sign in with. It goes in by the console and comes out only to an adapter. */
@Service
public class Credentials {
    /** The owner of credentials that serve the whole organization. */
    public static final UUID WHOLE_ORGANIZATION = new UUID(0, 0);

    private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

    private final Vault vault;
    private final CredentialRepository credentials;
    private final InstantSource technicalClock;
    private final JsonMapper json = JsonMapper.builder().build();

    Credentials(
            Vault vault, CredentialRepository credentials, @Qualifier("technicalClock") InstantSource technicalClock) {
        this.vault = vault;
        this.credentials = credentials;
        this.technicalClock = technicalClock;
    }

    /** Stores or replaces them. */
    @Transactional
    public void keep(String provider, UUID owner, Map<String, String> secrets) {
        byte[] plain = json.writeValueAsString(secrets).getBytes(StandardCharsets.UTF_8);
        credentials.put(provider, owner, vault.closeBytes(KeyPurpose.CREDENTIAL, plain), technicalClock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String provider, UUID owner) {
        return credentials
                .find(provider, owner)
                .map(closed -> json.readValue(vault.openBytes(KeyPurpose.CREDENTIAL, closed), SECRETS));
    }

    @Transactional
    public void forget(String provider, UUID owner) {
        credentials.remove(provider, owner);
    }
}
