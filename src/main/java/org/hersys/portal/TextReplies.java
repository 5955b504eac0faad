package org.hersys.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Heard;
import org.hersys.messaging.HeardCourse;
import org.hersys.messaging.InboundText;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.observation.EmergencySigns;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportOutcome;
import org.hersys.text.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes reports that come in by SMS and answers each by SMS; a number nobody has learns nothing from the answer. */
@Component
class TextReplies {

    /** What people answer out of courtesy; nobody needs to see to it. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?iu)ok(ay)?|はい|了解(です|しました)?|ありがとう(ございま(す|した))?|thanks|thank you|yes|谢谢|好的?|收到|감사합니다|네|cảm ơn|cam on|vâng|obrigad[oa]|sim");

    private static final Pattern WORDS = Pattern.compile("\\p{L}\\P{L}*\\p{L}");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final TelephoneReports reports;
    private final SignHeard signs;
    private final HeardCourse heard;
    private final Messages messages;

    TextReplies(TelephoneReports reports, SignHeard signs, HeardCourse heard, Messages messages) {
        this.reports = reports;
        this.signs = signs;
        this.heard = heard;
        this.messages = messages;
    }

    @EventListener
    void hear(InboundText text) {
        if (text.isAboutMessages()) {
            return;
        }
        List<TelephoneReports.Holder> holders = reports.of(text.from());
        if (holders.isEmpty()) {
            // Once a day: two machines must not go on thanking each other.
            String day = text.at().atZone(Dates.JAPAN).toLocalDate().toString();
            messages.queue(NewMessage.of(
                            Recipient.address(text.from(), "ja"), Channel.SMS, "textNotTaken", Map.of(), Urgency.CODE)
                    .once("textNotTaken." + text.from() + "." + day));
            return;
        }
        Optional<TextReport> read = TextReport.read(text.text());
        if (read.isEmpty() && saysSomething(text.text())) {
            heard.begin(holders.get(0).caseId(), Heard.WORDS);
        }
        answer(text, holders.get(0), read.isEmpty() ? "reportForm" : take(text, holders, read.get()));
    }

    /** Words that are no report may be about somebody's health: a person reads them. */
    private static boolean saysSomething(String text) {
        String said = text.replaceAll("[\\p{P}\\p{S}]", " ").strip();
        return WORDS.matcher(said).find() && !COURTESY.matcher(said).matches();
    }

    private String take(InboundText text, List<TelephoneReports.Holder> holders, TextReport said) {
        Set<Long> cases = reports.reporting(
                holders.stream().map(TelephoneReports.Holder::caseId).collect(Collectors.toSet()));
        if (cases.size() != 1) {
            if (said.sign()) {
                holders.forEach(holder -> warn(text, holder));
                return "reportEmergency";
            }
            return "reportWhose";
        }
        HealthReport report = HealthReport.own(
                "sms:" + text.id(),
                "sms",
                said.temperature(),
                said.spo2(),
                List.of(),
                said.sign() ? List.of(EmergencySigns.NOT_SAID) : List.of(),
                null,
                null,
                null);
        if (reports.keep(cases.iterator().next(), report) instanceof ReportOutcome.Kept kept) {
            return said.sign() ? "reportEmergency" : kept.told() ? "reportTold" : "reportThanks";
        }
        if (said.sign()) {
            holders.forEach(holder -> warn(text, holder));
            return "reportEmergency";
        }
        return "reportForm";
    }

    /** A sign is never lost because it is unclear whose it is, or because a number beside it cannot be. */
    private void warn(InboundText text, TelephoneReports.Holder holder) {
        signs.tell(holder.caseId(), "text" + text.id());
    }

    private void answer(InboundText text, TelephoneReports.Holder holder, String template) {
        messages.queue(NewMessage.of(
                        new Recipient(
                                Recipient.Kind.PERSON,
                                Long.toString(holder.personId()),
                                text.from(),
                                holder.language()),
                        Channel.SMS,
                        template,
                        Map.of("time", time(text.at())),
                        "reportEmergency".equals(template) ? Urgency.EMERGENCY : Urgency.CODE)
                .ofCase(holder.caseId())
                .once("textAnswer." + text.id()));
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(Dates.JAPAN));
    }
}
