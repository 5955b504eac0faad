package org.hersys.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.messaging.PressedKeys;
import org.hersys.messaging.PressedKeys.Pressed;
import org.hersys.messaging.VoiceDialogue;
import org.hersys.observation.EmergencySigns;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportOutcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The daily report by telephone: emergency sign, temperature, SpO2, other symptoms. A sign is kept at once and leads to
 * the centre; everything else is kept after the last question. Who reports for several people is connected with the centre.
 */
@Component
class DailyCall implements VoiceDialogue {

    private static final String SIGN = "sign";
    private static final String YES = "1";

    private static final Map<String, SpokenQuestion> QUESTIONS = Map.of(
            SIGN,
            new SpokenQuestion(1, "[12]", "temperature"),
            "temperature",
            new SpokenQuestion(3, "3[3-9]\\d|4[0-2]\\d|430", "spo2"),
            "spo2",
            new SpokenQuestion(0, "0|[5-9]\\d|100", "symptoms"),
            "symptoms",
            new SpokenQuestion(1, "[12]", null));

    private final TelephoneReports reports;
    private final SignHeard signs;
    private final PressedKeys keys;
    private final MessageSource texts;

    DailyCall(TelephoneReports reports, SignHeard signs, PressedKeys keys, MessageSource texts) {
        this.reports = reports;
        this.signs = signs;
        this.keys = keys;
        this.texts = texts;
    }

    private record SpokenQuestion(int digits, String accepts, String next) {}

    @Override
    public String template() {
        return "dailyReminder";
    }

    @Override
    public String begin(Call call) {
        return SIGN;
    }

    @Override
    public Question ask(Call call, String step) {
        SpokenQuestion question = QUESTIONS.get(step);
        return new Question(say(call, step), question.digits(), question.accepts());
    }

    @Override
    public Next answered(Call call, String step, String digits) {
        boolean sign = SIGN.equals(step) && YES.equals(digits);
        SpokenQuestion question = QUESTIONS.get(step);
        return sign || question.next() == null ? keep(call, sign) : new Next.Ask(question.next());
    }

    private Next keep(Call call, boolean sign) {
        Set<Long> cases = reports.reporting(Set.of(call.caseId()));
        if (cases.size() != 1) {
            return notKept(call, sign);
        }
        List<Pressed> pressed = keys.of(call.messageId());
        String reportId = "voice:" + pressed.get(pressed.size() - 1).id();
        HealthReport report = sign
                ? HealthReport.own(
                        reportId, "voice", null, null, List.of(), List.of(EmergencySigns.NOT_SAID), null, null, null)
                : said(pressed).report(reportId);
        if (!(reports.keep(cases.iterator().next(), report) instanceof ReportOutcome.Kept kept)) {
            return notKept(call, sign);
        }
        return sign
                ? new Next.Centre(say(call, "emergency"))
                : new Next.Say(say(call, kept.told() ? "told" : "thanks"));
    }

    /** The centre takes over; whether or not somebody answers there, a sign is told to the nurses. */
    private Next notKept(Call call, boolean sign) {
        if (sign) {
            signs.tell(call.caseId(), "call" + call.messageId());
        }
        return new Next.Centre(say(call, sign ? "emergency" : "centre"));
    }

    private static SpokenReport said(List<Pressed> pressed) {
        Map<String, String> last = new HashMap<>();
        pressed.forEach(one -> last.put(one.step(), one.digits()));
        return SpokenReport.of(last.get("temperature"), last.get("spo2"), YES.equals(last.get("symptoms")));
    }

    private String say(Call call, String key) {
        return texts.getMessage("portal.voice." + key, null, Locale.forLanguageTag(call.language()));
    }
}
