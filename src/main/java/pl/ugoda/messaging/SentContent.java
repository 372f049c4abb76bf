package pl.ugoda.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.messaging.template.Content;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Seals what was sent, and opens it again exactly as it was. */
@Component
class SentContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    SentContent(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(Content content) {
        var sent = switch (content) {
            case Content.Email(var subject, var preview, var text, var html) ->
                new MessageView.Sent(subject, preview, text, html);
            case Content.Sms(var text, var _) -> new MessageView.Sent(null, null, text, null);
        };
        String document = JSON.writeValueAsString(sent);
        return new Sealed(vault.seal(DataClass.CONTENT, document), sha256(document));
    }

    MessageView.Sent open(byte[] sealed) {
        return JSON.readValue(vault.open(DataClass.CONTENT, sealed), MessageView.Sent.class);
    }

    MessageView.@Nullable Sent openNullable(byte @Nullable [] sealed) {
        return sealed == null ? null : open(sealed);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** @param digest of the open document, for the audit log */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried to its row
    record Sealed(byte[] bytes, byte[] digest) {}
}
