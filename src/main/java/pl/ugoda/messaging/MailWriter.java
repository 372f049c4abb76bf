package pl.ugoda.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import pl.ugoda.messaging.template.Content;

/** Writes a mail as mail programs expect it: text and HTML, our id as Message-ID, one-click unsubscribe (RFC 8058). */
final class MailWriter {
    private static final String CHARSET = "UTF-8";

    private final Session session;
    private final String from;

    MailWriter(Session session, String from) {
        this.session = session;
        this.from = from;
    }

    MimeMessage write(Outbound outbound, Content.Email content, Instant at) throws MessagingException {
        var mail = new WithOurId(session, "<" + outbound.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        try {
            mail.setFrom(new InternetAddress(from, outbound.senderName(), CHARSET));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
        mail.setReplyTo(new InternetAddress[] {new InternetAddress(outbound.replyTo())});
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(outbound.to()));
        mail.setSubject(content.subject(), CHARSET);
        mail.setSentDate(Date.from(at));
        // RFC 3834: no holiday notice shall answer a program.
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (outbound.stopUrl() != null) {
            mail.setHeader("List-Unsubscribe", "<" + outbound.stopUrl() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var text = new MimeBodyPart();
        text.setText(content.text(), CHARSET, "plain");
        var html = new MimeBodyPart();
        html.setText(content.html(), CHARSET, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.saveChanges();
        return mail;
    }

    /** Jakarta Mail would give each mail an id of its own. */
    private static final class WithOurId extends MimeMessage {
        private final String id;

        WithOurId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
