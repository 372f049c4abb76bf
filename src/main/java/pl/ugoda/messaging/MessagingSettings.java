package pl.ugoda.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param sandbox keep every message inside, in the phone and mailbox of the demo
 * @param smtp a mail server; without a host no e-mail leaves
 */
@ConfigurationProperties("ugoda.messaging")
record MessagingSettings(boolean sandbox, @DefaultValue Smtp smtp) {
    /**
     * @param from the address in the From line, of a domain this server may send for
     * @param startTls whether an encrypted connection is demanded
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("true") boolean startTls) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }
}
