package org.hersys.messaging;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.casefile.CaseTimeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody asks for no more SMS, or for SMS again; somebody of the office gets a task, for it must find another way. */
@Component
class StopRequests {

    /** Words for it in the languages of patients, and those for which carriers stop by themselves. */
    private static final Set<String> STOP = Set.of(
            "stop",
            "stopall",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "停止",
            "停止希望",
            "配信停止",
            "ストップ",
            "退订",
            "取消",
            "중지",
            "수신거부",
            "그만",
            "dung",
            "dừng",
            "ngừng",
            "hủy",
            "parar",
            "pare",
            "sair",
            "cancelar");

    private static final Set<String> WRONG = Set.of(
            "wrong",
            "wrong number",
            "人違い",
            "間違い",
            "番号違い",
            "打错了",
            "发错了",
            "잘못",
            "nhầm số",
            "sai số",
            "engano",
            "número errado");
    private static final Set<String> START =
            Set.of("start", "unstop", "開始", "再開", "开始", "恢复", "시작", "bắt đầu", "bat dau", "iniciar");

    private final Numbers numbers;
    private final Messages messages;
    private final HeardCourse tasks;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    StopRequests(
            Numbers numbers,
            Messages messages,
            HeardCourse tasks,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.numbers = numbers;
        this.messages = messages;
        this.tasks = tasks;
        this.timeline = timeline;
        this.events = events;
        this.jdbc = jdbc;
    }

    private record Concerned(long caseId, String office) {}

    /** Whether a text is such a request and nothing else. */
    static boolean isOne(String text) {
        String word = word(text);
        return STOP.contains(word) || WRONG.contains(word) || START.contains(word);
    }

    /** Signs do not count: people write the word in quotation marks, as they have read it, or with a picture behind it. */
    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @EventListener
    void hear(InboundText text) {
        String word = word(text.text());
        if (STOP.contains(word)) {
            numbers.mark(text.from(), Numbers.STOPPED, "asked");
            tell(text, "numberStopped", Heard.STOPPED);
        } else if (WRONG.contains(word)) {
            numbers.mark(text.from(), Numbers.WRONG, "asked");
            tell(text, "numberWrong", Heard.WRONG);
        } else if (START.contains(word)) {
            numbers.free(text.from());
        }
    }

    private void tell(InboundText text, String template, Heard heard) {
        for (Concerned one : concerned(text.from())) {
            tasks.begin(one.caseId(), heard);
            timeline.add(one.caseId(), "messagesRefused", "case");
            events.publishEvent(new NumberRefused(one.caseId()));
            messages.queue(new NewMessage(
                    Recipient.group(one.office() + ".nurse"),
                    Channel.NOTICE,
                    template,
                    Map.of(),
                    Urgency.CARE,
                    one.caseId(),
                    null,
                    template + "." + text.id() + "." + one.caseId()));
        }
    }

    /** Open cases to whose messages the number belongs. */
    private List<Concerned> concerned(String number) {
        return jdbc.sql("""
                        select distinct c.id as case_id, c.office from message m join case_file c on c.id = m.case_id
                         where m.sent_to = ? and c.closed_at is null""").param(number).query(Concerned.class).list();
    }
}
