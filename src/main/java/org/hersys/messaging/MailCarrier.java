package org.hersys.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Properties;
import org.hersys.messaging.Carrier.Handover.Accepted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail through the SMTP server of {@code spring.mail.host}; without one the simulator takes it. */
@Component
@Order(1)
class MailCarrier implements Carrier {

    private static final Duration REST = Duration.ofSeconds(10);

    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    MailCarrier(ObjectProvider<JavaMailSender> server, @Value("${hersys.messaging.mail.from:}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.MAIL && server.getIfAvailable() != null && !from.isEmpty();
    }

    @Override
    public Handover send(Envelope envelope) {
        try {
            MimeMessage mail = mail(envelope);
            server.getObject().send(mail);
            return new Accepted(mail.getMessageID());
        } catch (MailAuthenticationException refused) {
            return new Handover.Later(Duration.ofMinutes(1), "mailLogin");
        } catch (MailSendException failure) {
            return outcome(failure);
        } catch (MailException | MessagingException | UnsupportedEncodingException broken) {
            return new Handover.Refused("mailNotMade");
        }
    }

    /** A mail server keeps no list that could be asked. */
    @Override
    public Trace find(Envelope envelope) {
        return new Trace.NoList();
    }

    private MimeMessage mail(Envelope envelope) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new OwnNumber(envelope.id());
        MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(new InternetAddress(from, envelope.sender(), "UTF-8"));
        helper.setTo(envelope.address());
        helper.setSubject(envelope.subject() == null ? envelope.sender() : envelope.subject());
        helper.setText(envelope.text());
        mail.saveChanges();
        return mail;
    }

    private static Handover outcome(MailSendException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.mail.SendFailedException) {
                return new Handover.Refused("mailAddress");
            }
            if (cause instanceof org.eclipse.angus.mail.util.MailConnectException) {
                return new Handover.Later(REST, "noConnection");
            }
        }
        return failure.getFailedMessages().values().stream()
                        .anyMatch(jakarta.mail.SendFailedException.class::isInstance)
                ? new Handover.Refused("mailAddress")
                : new Handover.Unclear("noAnswer");
    }

    /** The same message always has the same number, so that mail programs can recognise it. */
    private static final class OwnNumber extends MimeMessage {

        private final long id;

        OwnNumber(long id) {
            super(jakarta.mail.Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<message-" + id + "@hersys.invalid>");
        }
    }
}
