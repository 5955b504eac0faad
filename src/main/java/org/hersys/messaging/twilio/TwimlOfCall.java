package org.hersys.messaging.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.messaging.Calls.Spoken;
import org.hersys.messaging.IncomingCalls;
import org.springframework.stereotype.Component;

/** Puts what the telephone says next into Twilio's words. */
@Component
class TwimlOfCall {

    private static final int PATIENCE_SECONDS = 8;

    private static final Map<String, Say.Language> LANGUAGES = Map.of(
            "ja", Say.Language.JA_JP,
            "en", Say.Language.EN_US,
            "zh", Say.Language.CMN_CN,
            "ko", Say.Language.KO_KR,
            "vi", Say.Language.VI_VN,
            "pt", Say.Language.PT_BR);

    private final TwilioSettings settings;

    TwimlOfCall(TwilioSettings settings) {
        this.settings = settings;
    }

    String of(long id, Optional<Spoken> next) {
        return of("/twilio/keys/" + id, next.stream().toList());
    }

    /** A caller who is known goes on with the questions of a call of ours. */
    String of(IncomingCalls.Turn turn) {
        return turn.call() == null
                ? of("/twilio/incoming/" + last(turn.spoken()).language() + "/" + turn.caseId(), turn.spoken())
                : new VoiceResponse.Builder()
                        .redirect(new Redirect.Builder(settings.ours("/twilio/voice/" + turn.call())
                                        .toString())
                                .build())
                        .build()
                        .toXml();
    }

    private String of(String keys, List<Spoken> next) {
        VoiceResponse.Builder answer = new VoiceResponse.Builder();
        if (!next.isEmpty()) {
            Spoken last = last(next);
            if (last.step() == null) {
                next.forEach(spoken -> answer.say(say(spoken)));
                Optional.ofNullable(last.connect()).ifPresent(number -> answer.dial(new Dial.Builder(number).build()));
            } else {
                String action = settings.ours(keys + "/" + last.step() + "/" + last.tries())
                        .toString();
                answer.gather(gather(next, action)).redirect(new Redirect.Builder(action).build());
            }
        }
        return answer.hangup(new Hangup.Builder().build()).build().toXml();
    }

    private static Gather gather(List<Spoken> next, String action) {
        Gather.Builder gather =
                new Gather.Builder().inputs(Gather.Input.DTMF).action(action).timeout(PATIENCE_SECONDS);
        int digits = last(next).digits();
        if (digits > 0) {
            gather.numDigits(digits).finishOnKey("");
        } else {
            gather.finishOnKey("#");
        }
        next.forEach(spoken -> gather.say(say(spoken)));
        return gather.build();
    }

    private static Spoken last(List<Spoken> next) {
        return next.get(next.size() - 1);
    }

    private static Say say(Spoken spoken) {
        return new Say.Builder(spoken.text())
                .language(LANGUAGES.get(spoken.language()))
                .build();
    }
}
