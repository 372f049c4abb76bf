package pl.ugoda.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.template.Content;

/** E-mail through a mail server, one connection for a window. Whatever the server did not clearly answer is unclear. */
final class SmtpChannel implements ChannelAdapter {
    private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);
    private static final String TIMEOUT_MILLIS = "20000";
    private static final int PERMANENT = 500;

    private final Session session;
    private final MessagingSettings.Smtp settings;
    private final MailWriter writer;
    private final InstantSource technicalClock;

    SmtpChannel(MessagingSettings.Smtp settings, InstantSource technicalClock) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        this.session = Session.getInstance(properties);
        this.settings = settings;
        this.writer = new MailWriter(session, settings.from());
        this.technicalClock = technicalClock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public List<SendResult> send(List<Outbound> window) {
        List<SendResult> results = new ArrayList<>();
        try (var transport = session.getTransport("smtp")) {
            boolean anonymous = settings.username().isEmpty();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    anonymous ? null : settings.username(),
                    anonymous ? null : settings.password());
            for (var message : window) {
                results.add(
                        transport.isConnected() ? send(transport, message) : new SendResult.NotNow("connection-lost"));
            }
        } catch (MessagingException notConnected) {
            log.warn("the mail server is not reachable: {}", notConnected.getMessage());
        }
        // What was never begun has certainly not left.
        while (results.size() < window.size()) {
            results.add(new SendResult.NotNow("not-connected"));
        }
        return results;
    }

    private SendResult send(Transport transport, Outbound message) {
        try {
            if (!(message.content() instanceof Content.Email content)) {
                throw new IllegalArgumentException("a mail server carries e-mail");
            }
            var mail = writer.write(message, content, technicalClock.instant());
            transport.sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Accepted(mail.getMessageID(), false);
        } catch (MessagingException failed) {
            return result(failed);
        }
    }

    /** A code of the server is a clear answer; its absence means the answer was lost on the way. */
    static SendResult result(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return answered(
                        address.getReturnCode(),
                        isBadAddress(address.getReturnCode(), String.valueOf(address.getMessage())));
            }
        }
        if (failed instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
            return answered(send.getReturnCode(), false);
        }
        if (failed instanceof SendFailedException) {
            return new SendResult.Never("address", true);
        }
        return new SendResult.Unclear("no-answer");
    }

    private static SendResult answered(int code, boolean badAddress) {
        return code >= PERMANENT
                ? new SendResult.Never("smtp-" + code, badAddress)
                : new SendResult.NotNow("smtp-" + code);
    }

    // RFC 3463: 5.1.x speaks of the address. Policy and reputation (5.7.x) are our trouble, not the address's.
    private static boolean isBadAddress(int code, String message) {
        return code >= PERMANENT && !message.contains("5.7.") && !message.contains("5.2.");
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : cause.getCause();
    }
}
