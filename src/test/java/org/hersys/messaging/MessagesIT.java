package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class MessagesIT {

    private static final String NUMBER = "+819099990001";
    private static final int MANY = 60;

    @Autowired
    Messages messages;

    @Autowired
    Sending sending;

    @Autowired
    List<Carrier> carriers;

    @Autowired
    Notices notices;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aCodeArrivesAtTheTelephoneWithinTwoSecondsAndIsErased() {
        String code = UUID.randomUUID().toString().substring(0, 6);
        long id = staff.as(Staff.NURSE, () -> messages.queue(code(code, null)));
        await().atMost(Duration.ofSeconds(2)).until(() -> state(id), "sent"::equals);
        assertThat(Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja")
                        .open("/outbox")
                        .body())
                .contains(NUMBER, code);
        assertThat(staff.asSystem(() -> jdbc.sql("select words::text from message where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .isEqualTo("{}");
    }

    @Test
    void aClockThatIsSetBackByAnHourHoldsNoMessages() {
        staff.asSystem(() -> jdbc.sql(
                        "update channel_pace set tokens = 0, refreshed_at = now() + interval '1 hour' where channel = 'sms'")
                .update());
        String code = UUID.randomUUID().toString().substring(0, 6);
        long id = staff.as(Staff.NURSE, () -> messages.queue(code(code, null)));
        await().atMost(Duration.ofSeconds(2)).until(() -> state(id), "sent"::equals);
    }

    @Test
    void anOrderWithTheSameOnceKeyIsTheSameMessage() {
        String key = UUID.randomUUID().toString();
        long first = staff.as(Staff.NURSE, () -> messages.queue(code("111111", key)));
        long second = staff.as(Staff.NURSE, () -> messages.queue(code("222222", key)));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anOrderOfATransactionThatFailsIsNoOrder() {
        String key = UUID.randomUUID().toString();
        try {
            staff.run(Staff.NURSE, () -> {
                messages.queue(code("333333", key));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(staff.asSystem(() -> jdbc.sql("select id from message where once_key = ?")
                            .param(key)
                            .query(Long.class)
                            .list()))
                    .isEmpty();
        }
    }

    @Test
    void aNoticeToAGroupIsReadByEachForOneself() {
        staff.run(
                Staff.CLINIC,
                () -> messages.queue(NewMessage.of(
                        Recipient.group("13103.nurse"),
                        Channel.NOTICE,
                        "notice",
                        Map.of("text", "test"),
                        Urgency.CARE)));
        int before = staff.as(Staff.COLLEAGUE, notices::unread);
        List<Notices.Notice> mine = staff.as(Staff.NURSE, notices::mine);
        assertThat(mine.get(0).unread()).isTrue();
        staff.run(Staff.NURSE, () -> notices.read(mine.get(0).id()));
        assertThat(staff.as(Staff.NURSE, notices::unread)).isZero();
        assertThat(staff.as(Staff.COLLEAGUE, notices::unread)).isEqualTo(before);
        assertThat(staff.as(Staff.NEIGHBOUR, notices::mine)).isEmpty();
    }

    @Test
    void severalNodesOnOneDatabaseTakeEachMessageOnce() {
        String order = UUID.randomUUID().toString();
        staff.run(Staff.NURSE, () -> IntStream.range(0, MANY)
                .forEach(number -> messages.queue(code("444444", order + number))));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> node(order)), CompletableFuture.runAsync(() -> node(order)))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();

        assertThat(count("attempt = 1 and state = 'sent'", order)).isEqualTo(MANY);
    }

    /** Sends as a further node does, beside the lanes of the product, as long as anything is open. */
    private void node(String order) {
        Carrier carrier = carriers.stream()
                .filter(one -> one.carries(Channel.SMS))
                .findFirst()
                .orElseThrow();
        while (count("state in ('queued', 'sending')", order) > 0) {
            sending.take(Channel.SMS, 4).forEach(envelope -> sending.carry(carrier, envelope));
        }
    }

    private long count(String which, String order) {
        return staff.asSystem(() -> jdbc.sql("select count(*) from message where once_key like ? and " + which)
                .param(order + "%")
                .query(Long.class)
                .single());
    }

    private String state(long id) {
        return staff.asSystem(() -> jdbc.sql("select state from message where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private static NewMessage code(String code, String key) {
        return new NewMessage(
                Recipient.address(NUMBER, "ja"),
                Channel.SMS,
                "signInCode",
                Map.of("code", code),
                Urgency.CODE,
                null,
                null,
                key);
    }
}
