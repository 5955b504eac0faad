package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail goes over SMTP to a server on this machine; what the server says decides what becomes of it. */
class MailCarrierTest {

    private static final String DUTY = "duty@example.jp";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailCarrier carrier;

    @BeforeEach
    void aServer() {
        server.start();
        carrier = carrier(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesWithItsSenderSubjectAndTextInJapanese() throws Exception {
        Carrier.Handover outcome = carrier.send(mail(DUTY));

        assertThat(outcome).isEqualTo(new Carrier.Handover.Accepted("<message-7@hersys.invalid>"));
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("健康観察の緊急の警告");
        assertThat(received.getFrom()[0].toString()).contains("center@example.jp");
        assertThat(received.getContent().toString()).contains("ログインして確認してください");
        assertThat(received.getMessageID()).isEqualTo("<message-7@hersys.invalid>");
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        assertThat(carrier.send(mail("no address"))).isInstanceOf(Carrier.Handover.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLater() {
        server.stop();
        assertThat(carrier.send(mail(DUTY)))
                .isInstanceOfSatisfying(Carrier.Handover.Later.class, later -> assertThat(later.reason())
                        .isEqualTo("noConnection"));
    }

    @Test
    void withoutAServerTheSimulatorTakesTheMail() {
        MailCarrier none = new MailCarrier(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "center@example.jp");
        assertThat(none.carries(Channel.MAIL)).isFalse();
        assertThat(carrier.carries(Channel.MAIL)).isTrue();
    }

    private static MailCarrier carrier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), "center@example.jp");
    }

    private static Envelope mail(String address) {
        return new Envelope(
                7,
                Channel.MAIL,
                "healthEmergency",
                address,
                "ja",
                "みなと保健所",
                "健康観察の緊急の警告",
                "みなと保健所: 健康観察で緊急の警告が出ています。ログインして確認してください。",
                Urgency.EMERGENCY,
                Instant.EPOCH,
                Instant.MAX);
    }
}
